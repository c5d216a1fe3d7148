// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.recipe;

import dev.fireworks4j.resource.Money;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The steps that a run of a recipe would take now; {@link #toString()} is for people.
 *
 * @param id the recipe's
 * @param steps data, job and result, each {@code PLANNED}, {@code FOUND} or in {@code CONFLICT}; only those that could
 *     be checked
 * @param estimatedCost what the job would cost by the service's estimate; null where it gives none, or if the job is
 *     there
 * @param problems why it cannot run, each with what to do; empty if it can
 */
public record RecipePlan(
    String id, List<RecipeStep> steps, @Nullable Money estimatedCost, List<String> problems) {

  public RecipePlan {
    steps = List.copyOf(steps);
    problems = List.copyOf(problems);
  }

  /** Whether it can run. */
  public boolean isRunnable() {
    return problems.isEmpty();
  }

  @Override
  public String toString() {
    String cost = estimatedCost == null ? "" : "\n  estimated cost: " + estimatedCost;
    return "recipe " + id + lines(steps, "\n  ") + cost + lines(problems, "\n  problem: ");
  }

  static String lines(List<?> items, String before) {
    return items.stream().map(item -> before + item).collect(Collectors.joining());
  }
}
