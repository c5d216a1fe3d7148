// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.report;

import dev.fireworks4j.recipe.RecipeStep.Status;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A step of a recipe and how it ended.
 *
 * @param took null where the step does not say
 */
record StepLine(String step, Status status, String name, @Nullable Duration took) {

  /** Whether it continues a step that began before. */
  boolean isOfSameStep(StepLine earlier) {
    return status != Status.STARTED && step.equals(earlier.step);
  }

  /** The end of a step has no duration; the earlier events have. */
  StepLine after(StepLine earlier) {
    return took == null ? new StepLine(step, status, name, earlier.took) : this;
  }

  private boolean isOver() {
    return status == Status.MADE || status == Status.FOUND;
  }

  Html toHtml() {
    return Html.of(
        "<tr><td>%s</td><td>%s</td><td class=\"%s\">%s</td><td>%s</td></tr>",
        words(step),
        name,
        isOver() ? "good" : "bad",
        isOver() ? words(status.name()) : "not finished",
        Html.text(took));
  }

  static String words(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
