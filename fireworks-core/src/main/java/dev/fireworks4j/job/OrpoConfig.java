// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of odds-ratio preference optimization.
 *
 * @param lambda weight of the odds-ratio term
 */
@WithBuilder
public record OrpoConfig(@Nullable Double lambda, Map<String, Object> extras) {

  public OrpoConfig {
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static OrpoConfigBuilder builder() {
    return OrpoConfigBuilder.builder();
  }
}
