// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.recipe;

import dev.fireworks4j.error.FireworksException;
import java.io.Serial;
import java.util.List;

/** A recipe that cannot run, refused before anything was created. Holds all its problems at once. */
public final class RecipeRefusedException extends FireworksException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient RecipePlan plan;

  RecipeRefusedException(RecipePlan plan) {
    super(
        "recipe " + plan.id() + " was not begun:" + RecipePlan.lines(plan.problems(), "\n  - "),
        null);
    this.plan = plan;
  }

  /** Every problem found, with what to do. */
  public List<String> problems() {
    return plan == null ? List.of() : plan.problems();
  }
}
