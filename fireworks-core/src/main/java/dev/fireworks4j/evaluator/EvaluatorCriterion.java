// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.evaluator;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One score that an evaluator with inline code gives. The service builds no such evaluator any more: it stays BUILDING.
 *
 * @param type how it is written
 * @param name name of the score
 * @param description text for people
 * @param codeSnippets the code, for {@code CODE_SNIPPETS}
 */
@WithBuilder
public record EvaluatorCriterion(
    @Nullable EvaluatorCriterionType type,
    @Nullable String name,
    @Nullable String description,
    @Nullable EvaluatorCodeSnippets codeSnippets,
    Map<String, Object> extras) {

  public EvaluatorCriterion {
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static EvaluatorCriterionBuilder builder() {
    return EvaluatorCriterionBuilder.builder();
  }
}
