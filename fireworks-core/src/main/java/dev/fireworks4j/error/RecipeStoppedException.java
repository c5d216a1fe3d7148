// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import java.io.Serial;

/**
 * What a recipe that stopped has left behind. It is suppressed in the failure that stopped it, and never thrown itself.
 */
public final class RecipeStoppedException extends FireworksException {
  @Serial private static final long serialVersionUID = 1L;

  /** For the library: the recipe's id, and what it has made so far. */
  public RecipeStoppedException(String recipe, String left) {
    super("recipe " + recipe + " stopped\n  " + left + "; run it again to go on", null);
  }
}
