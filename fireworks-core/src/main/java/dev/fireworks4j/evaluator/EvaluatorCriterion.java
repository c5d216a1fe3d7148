// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.evaluator;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.OpenEnum;
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

  /** How a criterion is written, open to values newer than this library. */
  public static final class EvaluatorCriterionType extends OpenEnum {
    public static final EvaluatorCriterionType UNSPECIFIED =
        new EvaluatorCriterionType("TYPE_UNSPECIFIED");
    public static final EvaluatorCriterionType CODE_SNIPPETS =
        new EvaluatorCriterionType("CODE_SNIPPETS");

    /** Any value, also one newer than this library. */
    public EvaluatorCriterionType(String value) {
      super(value);
    }
  }
}
