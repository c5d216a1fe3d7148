// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.usage;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.Money;
import java.time.Instant;
import java.util.List;
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

  /**
   * The group of a row of costs; null for dimensions that are not grouped by.
   *
   * @param startTime start of the hour or day
   * @param model full name of the model
   * @param user the user
   * @param apiKeyId id of the API key
   * @param unknownModel whether the service cannot say which model it was
   * @param unattributedDimensions dimensions in which the cost belongs to no group
   */
  @WithBuilder
  public record UsageCostDimensions(
      @Nullable Instant startTime,
      @Nullable String model,
      @Nullable String user,
      @Nullable String apiKeyId,
      @Nullable Boolean unknownModel,
      List<UsageDimension> unattributedDimensions,
      Map<String, Object> extras) {

    public UsageCostDimensions {
      unattributedDimensions = Copies.list(unattributedDimensions);
      extras = Copies.freeForm(extras);
    }

    /** A builder with nothing set; the constructor changes when the service learns more. */
    public static UsageCostDimensionsBuilder builder() {
      return UsageCostDimensionsBuilder.builder();
    }
  }
}
