// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import java.io.Serial;

/**
 * Names what a recipe that stopped has made. It is added to the failure that stopped the recipe as a suppressed
 * exception, and never thrown itself.
 */
public final class RecipeStoppedException extends FireworksException {
  @Serial private static final long serialVersionUID = 1L;

  /** Takes the recipe's id, and what it has made so far. */
  public RecipeStoppedException(String recipe, String left) {
    super("recipe " + recipe + " stopped\n  " + left + "; run it again to go on", null);
  }
}
