// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.page;

import java.util.Iterator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A list that is read as it is walked: N pages are N requests, none is made ahead, and stopping early makes no more.
 *
 * <p>Each {@link #iterator()}, {@link #stream()} and walk over {@link #pages()} starts at the first page and sees the
 * list as it is then; nothing is kept. A paginator may be shared between threads, an iterator may not. Every request
 * throws what a call throws; after a failure {@code next()} asks for the same page again. Empty pages in a row, which a
 * filter may cause, share the deadline of one call. A page token that is returned a second time ends the walk with a
 * {@link dev.fireworks4j.error.FireworksException} instead of a loop.
 */
public interface Paginator<T> extends Iterable<T> {

  /** A paginator over a source. {@code firstToken} null starts at the first page. */
  static <T> Paginator<T> of(PageSource<T> source, @Nullable String firstToken) {
    return ofWalks(() -> source, firstToken);
  }

  /** A paginator with a new source for each walk; the source may keep state from page to page. */
  static <T> Paginator<T> ofWalks(
      Supplier<? extends PageSource<T>> sources, @Nullable String firstToken) {
    return () -> () -> new PageIterator<>(sources.get(), firstToken);
  }

  /** The pages, one request each. They include empty pages that are followed by others. */
  Iterable<Page<T>> pages();

  /** The first page alone; one request. */
  default Page<T> first() {
    return pages().iterator().next();
  }

  /** All items, page after page. */
  default Stream<T> stream() {
    return StreamSupport.stream(spliterator(), false);
  }

  @Override
  default Iterator<T> iterator() {
    return new ItemIterator<>(pages().iterator());
  }
}
