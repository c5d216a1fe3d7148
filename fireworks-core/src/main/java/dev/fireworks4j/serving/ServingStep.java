// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.serving;

import dev.fireworks4j.recipe.RecipeStep;
import dev.fireworks4j.waiting.WaitEvent;
import org.jspecify.annotations.Nullable;

/**
 * A step towards a served model, as a listener sees it; {@link #toString()} is fit for a log line.
 *
 * @param kind which step
 * @param status how it stands
 * @param name what the step is about: a model, a deployment or a model string
 * @param waiting what a wait reported; null outside of one
 */
public record ServingStep(
    ServingStepKind kind, RecipeStep.Status status, String name, @Nullable WaitEvent waiting) {

  @Override
  public String toString() {
    return kind + " " + status + " " + name + (waiting == null ? "" : " " + waiting);
  }
}
