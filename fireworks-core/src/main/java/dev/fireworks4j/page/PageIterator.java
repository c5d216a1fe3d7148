// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.page;

import dev.fireworks4j.error.UnexpectedAnswerException;
import dev.fireworks4j.internal.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
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

  /** Remembers page tokens by 128 bits of their digest: a token may have hundreds of characters, a list many pages. */
  private static final class SeenTokens {
    private final Set<Digest> digests = new HashSet<>();

    private record Digest(long high, long low) {}

    /** False if the token was added before. */
    boolean add(String token) {
      var bytes =
          ByteBuffer.wrap(Sha256.newDigest().digest(token.getBytes(StandardCharsets.UTF_8)));
      return digests.add(new Digest(bytes.getLong(), bytes.getLong()));
    }
  }
}
