// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.page;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Walks the items of pages; asks for a page only when an item of it is needed. */
final class ItemIterator<T> implements Iterator<T> {
  private final Iterator<Page<T>> pages;
  private Iterator<T> items = Collections.emptyIterator();

  ItemIterator(Iterator<Page<T>> pages) {
    this.pages = pages;
  }

  @Override
  public boolean hasNext() {
    while (!items.hasNext() && pages.hasNext()) {
      items = pages.next().items().iterator();
    }
    return items.hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no more items");
    }
    return items.next();
  }
}
