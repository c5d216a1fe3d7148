// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.usage;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.Money;
import dev.fireworks4j.resource.OpenEnum;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One page of costs, with the sum over all of them.
 *
 * @param rows the groups of this page
 * @param subtotal the sum of all groups, of the other pages as well
 * @param attributionCompleteness never null: {@code UNSPECIFIED} where the service left it out
 * @param evaluationTime the time of the evaluation
 * @param nextPageToken for {@link QueryUsageCosts}; null on the last page
 */
@WithBuilder
public record UsageCosts(
    List<UsageCostRow> rows,
    @Nullable Money subtotal,
    AttributionCompleteness attributionCompleteness,
    @Nullable Instant evaluationTime,
    @Nullable String nextPageToken,
    Map<String, Object> extras) {

  public UsageCosts {
    attributionCompleteness =
        Objects.requireNonNullElse(attributionCompleteness, AttributionCompleteness.UNSPECIFIED);
    rows = Copies.list(rows);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static UsageCostsBuilder builder() {
    return UsageCostsBuilder.builder();
  }

  /** Whether every cost is assigned to its group, open to values newer than this library. */
  public static final class AttributionCompleteness extends OpenEnum {
    public static final AttributionCompleteness UNSPECIFIED =
        new AttributionCompleteness("ATTRIBUTION_COMPLETENESS_UNSPECIFIED");
    public static final AttributionCompleteness COMPLETE = new AttributionCompleteness("COMPLETE");
    public static final AttributionCompleteness INCOMPLETE =
        new AttributionCompleteness("INCOMPLETE");
    public static final AttributionCompleteness UNKNOWN = new AttributionCompleteness("UNKNOWN");

    /** Any value, also one newer than this library. */
    public AttributionCompleteness(String value) {
      super(value);
    }
  }
}
