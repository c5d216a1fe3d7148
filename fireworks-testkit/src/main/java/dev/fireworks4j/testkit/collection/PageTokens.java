// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.collection;

import dev.fireworks4j.testkit.http.ApiError;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Page walks in progress. A walk keeps the names that its first page saw, so resources that existed throughout are
 * listed exactly once, whatever is written meanwhile. Guarded by the store.
 */
public final class PageTokens {
  private static final int MAX_WALKS = 1_000;

  private final Map<String, Bound> walks =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bound> eldest) {
          return size() > MAX_WALKS;
        }
      };
  private long issued;

  /**
   * Progress of a walk.
   *
   * @param names of all resources of the walk, in order
   * @param position of the next one
   */
  record Walk(List<String> names, int position) {}

  private record Bound(Walk walk, String query) {}

  /** A token for the rest of a walk, valid only for the same query. */
  String issue(Walk walk, String query) {
    String token = "walk-" + issued++ + "-" + Integer.toHexString(query.hashCode());
    String opaque =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(token.getBytes(StandardCharsets.UTF_8));
    walks.put(opaque, new Bound(walk, query));
    return opaque;
  }

  /** The walk of a token. A token can be used again, for a page whose answer was lost. */
  Walk resume(String token, String query) {
    Bound bound = walks.get(token);
    if (bound == null) {
      throw ApiError.invalid("invalid page_token: it was not issued by this server, or long ago");
    }
    if (!bound.query().equals(query)) {
      throw ApiError.invalid(
          "invalid page_token: all other parameters must match the call that gave the token");
    }
    return bound.walk();
  }
}
