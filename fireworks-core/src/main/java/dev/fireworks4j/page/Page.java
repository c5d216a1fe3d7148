// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.page;

import dev.fireworks4j.internal.Copies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items in the service's order; may be empty although there are more pages
 * @param nextPageToken opaque, for {@link ListQuery}; null on the last page, where the service sends {@code ""}
 * @param totalSize number of items over all pages; null where the service does not say
 */
public record Page<T>(List<T> items, @Nullable String nextPageToken, @Nullable Integer totalSize) {

  public Page {
    items = Copies.list(items);
    nextPageToken = nextPageToken == null || nextPageToken.isEmpty() ? null : nextPageToken;
  }
}
