// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.usage;

import dev.fireworks4j.resource.OpenEnum;

/** Whether every cost is assigned to its group, open to values newer than this library. */
public final class AttributionCompleteness extends OpenEnum {
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
