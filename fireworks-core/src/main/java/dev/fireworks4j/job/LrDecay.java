// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far and how long the learning rate falls.
 *
 * @param minLrRatio where it ends, as a share of the learning rate, 0 to 1
 * @param decayRatio share of the run over which it falls, 0 to 1; null or 0 for all of it
 */
@WithBuilder
public record LrDecay(
    @Nullable Double minLrRatio, @Nullable Double decayRatio, Map<String, Object> extras) {

  public LrDecay {
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static LrDecayBuilder builder() {
    return LrDecayBuilder.builder();
  }

  static LrDecay of(double minLrRatio, double decayRatio) {
    return builder().minLrRatio(minLrRatio).decayRatio(decayRatio).build();
  }
}
