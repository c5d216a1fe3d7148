// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.usage;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.Problems;
import dev.fireworks4j.internal.WithBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which usage to list. Use {@link #builder()}; the constructor changes when the service learns more.
 *
 * @param startTime start, required; the service counts whole days
 * @param endTime end, not part of it, at most 31 days after the start; required
 * @param usageType kind of usage; null for all
 * @param timezone time zone of the days; null for UTC
 * @param groupBy what to group by: {@code model_name}, {@code api_key_id}, {@code deployment_name}, {@code
 *     accelerator_type}, or {@code annotations.} with {@code team}, {@code project} or {@code environment}; null for
 *     the service's own rows
 * @param filter only rows with these values, by the same names
 */
@WithBuilder
public record BillingUsageQuery(
    Instant startTime,
    Instant endTime,
    @Nullable UsageType usageType,
    @Nullable ZoneId timezone,
    @Nullable String groupBy,
    Map<String, String> filter) {
  private static final Duration LONGEST = Duration.ofDays(31);

  public BillingUsageQuery {
    filter = Copies.map(filter);
    var problems =
        new Problems("BillingUsageQuery")
            .required("startTime", startTime)
            .required("endTime", endTime)
            .ordered("startTime", startTime, "endTime", endTime)
            .noNulls("filter", filter.values());
    if (startTime != null && endTime != null && endTime.isAfter(startTime.plus(LONGEST))) {
      problems.add("endTime", "more than 31 days after startTime; ask for less at a time");
    }
    problems.orThrow();
  }

  /** A query to fill in; {@code build()} reports all problems at once. */
  public static BillingUsageQueryBuilder builder() {
    return BillingUsageQueryBuilder.builder();
  }
}
