// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Settings for customers with a contract.
 *
 * @param longPrompt whether to tune for long prompts
 */
@WithBuilder
public record AutoTune(@Nullable Boolean longPrompt, Map<String, Object> extras) {

  public AutoTune {
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static AutoTuneBuilder builder() {
    return AutoTuneBuilder.builder();
  }
}
