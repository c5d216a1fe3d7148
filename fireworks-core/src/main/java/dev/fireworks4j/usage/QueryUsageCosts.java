// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.usage;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.Problems;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.RequestSpec;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which costs to add up.
 *
 * @param startTime start; required
 * @param endTime end, not part of it; required
 * @param scope {@code ACCOUNT} for everybody's, which only admins may see, {@code SELF} for those of the key's user;
 *     the service's choice if null
 * @param groupBy at most two, and only one of {@code HOUR} and {@code DAY}; empty for one sum
 * @param filter which costs to count; null for all
 * @param pageSize groups per page; the service's choice if null
 * @param pageToken where to start, from a page of the same query; null for the beginning
 */
@WithBuilder
public record QueryUsageCosts(
    Instant startTime,
    Instant endTime,
    @Nullable UsageScope scope,
    List<UsageDimension> groupBy,
    @Nullable UsageCostFilter filter,
    @Nullable Integer pageSize,
    @Nullable String pageToken,
    Map<String, Object> extraBody,
    Map<String, String> extraQuery)
    implements RequestSpec {
  private static final int MAX_DIMENSIONS = 2;

  public QueryUsageCosts {
    groupBy = Copies.list(groupBy);
    extraBody = Copies.freeForm(extraBody);
    extraQuery = Copies.query(extraQuery);
    var problems =
        new Problems("QueryUsageCosts")
            .required("startTime", startTime)
            .required("endTime", endTime)
            .ordered("startTime", startTime, "endTime", endTime)
            .noNulls("groupBy", groupBy)
            .positive("pageSize", pageSize);
    if (groupBy.size() > MAX_DIMENSIONS) {
      problems.add("groupBy", groupBy.size() + " dimensions; use at most 2");
    }
    if (groupBy.contains(UsageDimension.HOUR) && groupBy.contains(UsageDimension.DAY)) {
      problems.add("groupBy", "holds HOUR and DAY; keep one of them");
    }
    problems.orThrow();
  }

  /** A query to fill in; {@code build()} reports all problems at once. */
  public static QueryUsageCostsBuilder builder() {
    return QueryUsageCostsBuilder.builder();
  }
}
