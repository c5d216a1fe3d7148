// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import java.io.Serial;
import java.util.List;

/** A recipe that cannot run; nothing was created. Holds all problems at once. */
public final class RecipeRefusedException extends FireworksException {
  @Serial private static final long serialVersionUID = 1L;

  private final String[] problems;

  /** Takes the recipe's id, and each problem with what to do. */
  public RecipeRefusedException(String recipe, List<String> problems) {
    super("recipe " + recipe + " was not begun:\n  - " + String.join("\n  - ", problems), null);
    this.problems = problems.toArray(String[]::new);
  }

  /** Every problem found, with what to do. */
  public List<String> problems() {
    return List.of(problems);
  }
}
