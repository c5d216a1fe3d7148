// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.Empty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the learning rate moves after the warm-up: exactly one of the three.
 *
 * <p>Linear and cosine need a base model on the newer training path.
 *
 * @param constant the learning rate stays
 * @param linear it falls on a line
 * @param cosine it falls on a cosine
 */
@WithBuilder
public record LrScheduler(
    @Nullable Empty constant,
    @Nullable LrDecay linear,
    @Nullable LrDecay cosine,
    Map<String, Object> extras) {

  public LrScheduler {
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static LrSchedulerBuilder builder() {
    return LrSchedulerBuilder.builder();
  }

  /** The learning rate stays as it is after the warm-up. */
  public static LrScheduler ofConstant() {
    return builder().constant(Empty.of()).build();
  }

  /** The learning rate falls on a line. Ratios are 0 to 1, see {@link LrDecay}. */
  public static LrScheduler ofLinear(double minLrRatio, double decayRatio) {
    return builder().linear(LrDecay.of(minLrRatio, decayRatio)).build();
  }

  /** The learning rate falls on a cosine. Ratios are 0 to 1, see {@link LrDecay}. */
  public static LrScheduler ofCosine(double minLrRatio, double decayRatio) {
    return builder().cosine(LrDecay.of(minLrRatio, decayRatio)).build();
  }
}
