// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.account;

import dev.fireworks4j.internal.Problems;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.page.Filter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the audit log to list. Use {@link #builder()}; the constructor changes when the service learns more.
 *
 * @param startTime the earliest; null for 30 days before now
 * @param endTime the latest; null for now
 * @param email address of who made the requests; null for everybody
 * @param filter more conditions, e.g. on {@code resource}; null for none
 * @param pageSize entries per page, at least 1; values above 200 count as 200. Null for the largest page
 * @param pageToken where to start, from a page of the same query; null for the newest
 */
@WithBuilder
public record AuditLogQuery(
    @Nullable Instant startTime,
    @Nullable Instant endTime,
    @Nullable String email,
    @Nullable Filter filter,
    @Nullable Integer pageSize,
    @Nullable String pageToken) {
  private static final AuditLogQuery ALL = builder().build();

  public AuditLogQuery {
    new Problems("AuditLogQuery")
        .ordered("startTime", startTime, "endTime", endTime)
        .positive("pageSize", pageSize)
        .orThrow();
  }

  /** The last 30 days. */
  public static AuditLogQuery all() {
    return ALL;
  }

  /** A query to fill in; {@code build()} reports all problems at once. */
  public static AuditLogQueryBuilder builder() {
    return AuditLogQueryBuilder.builder();
  }
}
