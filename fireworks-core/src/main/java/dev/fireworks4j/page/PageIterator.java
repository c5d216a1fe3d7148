// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.page;

import dev.fireworks4j.error.UnexpectedAnswerException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Walks the pages of a source, a request for each {@link #next()}. */
final class PageIterator<T> implements Iterator<Page<T>> {
  private final PageSource<T> source;
  private final SeenTokens seen = new SeenTokens();
  private @Nullable String token;
  private boolean atEnd;

  PageIterator(PageSource<T> source, @Nullable String firstToken) {
    this.source = source;
    this.token = firstToken == null || firstToken.isEmpty() ? null : firstToken;
    if (token != null) {
      seen.add(token);
    }
  }

  @Override
  public boolean hasNext() {
    return !atEnd;
  }

  @Override
  public Page<T> next() {
    if (atEnd) {
      throw new NoSuchElementException("no more pages");
    }
    Page<T> page = source.page(token);
    String following = page.nextPageToken();
    if (following != null && !seen.add(following)) {
      throw new UnexpectedAnswerException(
          "list",
          "the service gave the same page token twice, so the list would never end.",
          "narrow the list with a filter, or report it to the service",
          null);
    }
    token = following;
    atEnd = following == null;
    return page;
  }
}
