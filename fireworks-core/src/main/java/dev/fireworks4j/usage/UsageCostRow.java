// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.usage;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.Money;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one group cost.
 *
 * @param dimensions the group
 * @param subtotal its costs
 */
@WithBuilder
public record UsageCostRow(
    @Nullable UsageCostDimensions dimensions,
    @Nullable Money subtotal,
    Map<String, Object> extras) {

  public UsageCostRow {
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static UsageCostRowBuilder builder() {
    return UsageCostRowBuilder.builder();
  }
}
