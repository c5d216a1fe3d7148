// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.evaluator;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.Resource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An evaluator as it was after one build; it never changes.
 *
 * @param name full name, {@code accounts/{account}/evaluators/{evaluator}/versions/{id}}
 * @param snapshot the whole evaluator
 * @param alternateIds other ids of it: aliases, such as {@code latest}
 */
@WithBuilder
public record EvaluatorVersion(
    String name,
    @Nullable Instant createTime,
    @Nullable Evaluator snapshot,
    List<String> alternateIds,
    Map<String, Object> extras)
    implements Resource {

  public EvaluatorVersion {
    Objects.requireNonNull(name, "name");
    alternateIds = Copies.list(alternateIds);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; {@code name} is the only required field. */
  public static EvaluatorVersionBuilder builder() {
    return EvaluatorVersionBuilder.builder();
  }
}
