// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.evaluator;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.OpenEnum;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the code of an evaluator comes from.
 *
 * @param type uploaded, from GitHub, or temporary
 * @param githubRepositoryName {@code owner/repository}, for code from GitHub
 */
@WithBuilder
public record EvaluatorSource(
    @Nullable EvaluatorSourceType type,
    @Nullable String githubRepositoryName,
    Map<String, Object> extras) {

  public EvaluatorSource {
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static EvaluatorSourceBuilder builder() {
    return EvaluatorSourceBuilder.builder();
  }

  /** Where the code of an evaluator comes from, open to values newer than this library. */
  public static final class EvaluatorSourceType extends OpenEnum {
    public static final EvaluatorSourceType UNSPECIFIED =
        new EvaluatorSourceType("TYPE_UNSPECIFIED");
    public static final EvaluatorSourceType UPLOAD = new EvaluatorSourceType("TYPE_UPLOAD");
    public static final EvaluatorSourceType GITHUB = new EvaluatorSourceType("TYPE_GITHUB");
    public static final EvaluatorSourceType TEMPORARY = new EvaluatorSourceType("TYPE_TEMPORARY");

    /** Any value, also one newer than this library. */
    public EvaluatorSourceType(String value) {
      super(value);
    }
  }
}
