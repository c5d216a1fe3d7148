// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.usage;

import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;

/** Whether every cost is assigned to its group, open to values newer than this library. */
public record AttributionCompleteness(String value) implements OpenEnum {
  public static final AttributionCompleteness UNSPECIFIED =
      new AttributionCompleteness("ATTRIBUTION_COMPLETENESS_UNSPECIFIED");
  public static final AttributionCompleteness COMPLETE = new AttributionCompleteness("COMPLETE");
  public static final AttributionCompleteness INCOMPLETE =
      new AttributionCompleteness("INCOMPLETE");
  public static final AttributionCompleteness UNKNOWN = new AttributionCompleteness("UNKNOWN");

  public AttributionCompleteness {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
