// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

import dev.fireworks4j.page.Page;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Reads the pages of the kind, newest first, and estimates how many are left. */
final class MultiWaitListing<R extends Awaitable> {
  private final Iterator<? extends Page<? extends R>> walk;
  private int pages;
  private int items;
  private int fruitless;
  private @Nullable Integer total;

  MultiWaitListing(Iterator<? extends Page<? extends R>> walk) {
    this.walk = walk;
  }

  Page<? extends R> next() {
    Page<? extends R> page = walk.next();
    pages++;
    items += page.items().size();
    total = page.totalSize();
    return page;
  }

  void brought(int awaited) {
    fruitless = awaited > 0 ? 0 : fruitless + 1;
  }

  boolean hasNext() {
    return walk.hasNext();
  }

  int pages() {
    return pages;
  }

  /**
   * Without a total, or beyond it, the estimate grows with the number of pages that showed none of the awaited
   * resources.
   */
  int pagesLeft() {
    if (total == null || items >= total || fruitless > pagesOf(total)) {
      return fruitless + 1;
    }
    return Math.max(1, pagesOf(total - items));
  }

  private int pagesOf(int count) {
    int perPage = Math.max(1, items / pages);
    return (count - 1) / perPage + 1;
  }
}
