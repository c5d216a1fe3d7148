// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.evaluator;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Code inside the evaluator itself, the older form.
 *
 * @param language e.g. {@code python}
 * @param fileContents text of each file, by its name
 * @param entryFile the file to begin with
 * @param entryFunc the function to call
 */
@WithBuilder
public record EvaluatorCodeSnippets(
    @Nullable String language,
    Map<String, String> fileContents,
    @Nullable String entryFile,
    @Nullable String entryFunc,
    Map<String, Object> extras) {

  public EvaluatorCodeSnippets {
    fileContents = Copies.map(fileContents);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static EvaluatorCodeSnippetsBuilder builder() {
    return EvaluatorCodeSnippetsBuilder.builder();
  }
}
