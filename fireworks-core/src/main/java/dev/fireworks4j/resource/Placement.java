// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.resource;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where something runs; one of the three is set.
 *
 * @param region one region
 * @param multiRegion an area
 * @param regions any of these regions
 */
@WithBuilder
public record Placement(
    @Nullable Region region,
    @Nullable MultiRegion multiRegion,
    List<Region> regions,
    Map<String, Object> extras) {

  public Placement {
    regions = Copies.list(regions);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static PlacementBuilder builder() {
    return PlacementBuilder.builder();
  }
}
