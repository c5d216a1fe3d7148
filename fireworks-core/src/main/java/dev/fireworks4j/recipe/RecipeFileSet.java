// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.recipe;

import java.nio.file.Path;
import java.util.List;

/**
 * Files of a recipe that become one dataset.
 *
 * @param idPrefix the beginning of the dataset's id; a hash of the bytes follows
 */
record RecipeFileSet(RecipeStep.Kind step, String idPrefix, List<Path> files) {}
