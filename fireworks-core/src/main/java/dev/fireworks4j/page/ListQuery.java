// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.page;

import dev.fireworks4j.internal.Problems;
import dev.fireworks4j.internal.WithBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Options of a list call. Use {@link #builder()}; the constructor changes when the service learns more.
 *
 * @param filter which items; null for all
 * @param orderBy null for the service's own order, which is by name for most kinds
 * @param pageSize items per page, at least 1; values above 200 count as 200. Null for the largest page size
 * @param pageToken where to start, from a {@link Page} of the same query; null for the beginning
 * @param readMask fields to return; null for all
 */
@WithBuilder
public record ListQuery(
    @Nullable Filter filter,
    @Nullable OrderBy orderBy,
    @Nullable Integer pageSize,
    @Nullable String pageToken,
    @Nullable FieldMask readMask) {
  private static final ListQuery ALL = builder().build();

  public ListQuery {
    new Problems("ListQuery").positive("pageSize", pageSize).orThrow();
  }

  /** Everything, in the service's order. */
  public static ListQuery all() {
    return ALL;
  }

  /** A query to fill in; {@code build()} throws {@code InvalidRequestException} for a page size below 1. */
  public static ListQueryBuilder builder() {
    return ListQueryBuilder.builder();
  }
}
