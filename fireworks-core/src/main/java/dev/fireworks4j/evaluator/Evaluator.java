// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.evaluator;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.EncryptionState;
import dev.fireworks4j.resource.Phase;
import dev.fireworks4j.resource.Status;
import dev.fireworks4j.waiting.Awaitable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Code that scores answers, for evaluation jobs and reinforcement fine-tuning.
 *
 * @param name full name, {@code accounts/{account}/evaluators/{id}}
 * @param displayName a name for people, under 64 characters
 * @param description text for people, under 1000 characters
 * @param createdBy e-mail address of the creator; {@code system} for demos
 * @param status result of the last build
 * @param entryPoint the function to call, {@code path::function} or {@code module::function}
 * @param requirements what to install, the text of a {@code requirements.txt}
 * @param source where the code comes from
 * @param commitHash revision of the code, for information only
 * @param defaultDataset full name of the dataset that is offered first
 * @param criteria inline code, of older evaluators
 * @param encryptionState how it is encrypted at rest
 */
@WithBuilder
public record Evaluator(
    String name,
    @Nullable String displayName,
    @Nullable String description,
    @Nullable Instant createTime,
    @Nullable String createdBy,
    @Nullable Instant updateTime,
    EvaluatorState state,
    @Nullable Status status,
    @Nullable String entryPoint,
    @Nullable String requirements,
    @Nullable EvaluatorSource source,
    @Nullable String commitHash,
    @Nullable String defaultDataset,
    List<EvaluatorCriterion> criteria,
    @Nullable EncryptionState encryptionState,
    Map<String, Object> extras)
    implements Awaitable {

  public Evaluator {
    Objects.requireNonNull(name, "name");
    state = Objects.requireNonNullElse(state, EvaluatorState.UNSPECIFIED);
    criteria = Copies.list(criteria);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; {@code name} is the only required field. */
  public static EvaluatorBuilder builder() {
    return EvaluatorBuilder.builder();
  }

  @Override
  public Phase phase() {
    return state.phase();
  }

  @Override
  public List<String> references() {
    return Copies.given(defaultDataset);
  }
}
