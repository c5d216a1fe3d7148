// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.dataset;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.Empty;
import dev.fireworks4j.resource.EncryptionState;
import dev.fireworks4j.resource.Phase;
import dev.fireworks4j.resource.Status;
import dev.fireworks4j.waiting.Awaitable;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A dataset: its metadata, not its rows.
 *
 * <p>Exactly one of the origins is set.
 *
 * @param name full name, {@code accounts/{account}/datasets/{id}}
 * @param displayName a name for people, under 64 characters
 * @param createdBy e-mail address of the creator
 * @param exampleCount number of examples, as declared at creation and never checked
 * @param userUploaded origin: files of the user
 * @param evaluationResult origin: results of an evaluation job
 * @param transformed origin: a filtered or converted copy
 * @param splitted origin: a part of another dataset
 * @param evalProtocol origin: the evaluation protocol
 * @param externalUrl origin: a file elsewhere, e.g. {@code gs://bucket/file.jsonl}
 * @param format what its rows are
 * @param sourceJobName job that wrote the dataset
 * @param estimatedTokenCount estimated number of tokens
 * @param averageTurnCount estimated turns per example
 * @param encryptionState how the resource is encrypted at rest
 */
@WithBuilder
public record Dataset(
    String name,
    @Nullable String displayName,
    DatasetState state,
    @Nullable Status status,
    @Nullable Instant createTime,
    @Nullable Instant updateTime,
    @Nullable String createdBy,
    @Nullable Long exampleCount,
    @Nullable Empty userUploaded,
    @Nullable EvaluationResult evaluationResult,
    @Nullable Transformed transformed,
    @Nullable Splitted splitted,
    @Nullable Empty evalProtocol,
    @Nullable String externalUrl,
    @Nullable DatasetFormat format,
    @Nullable String sourceJobName,
    @Nullable Long estimatedTokenCount,
    @Nullable Double averageTurnCount,
    @Nullable EncryptionState encryptionState,
    Map<String, Object> extras)
    implements Awaitable {

  public Dataset {
    Objects.requireNonNull(name, "name");
    state = Objects.requireNonNullElse(state, DatasetState.UNSPECIFIED);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; {@code name} is the only required field. */
  public static DatasetBuilder builder() {
    return DatasetBuilder.builder();
  }

  /** There is no failed state: a status that is not OK counts as one while it is not ready. */
  @Override
  public Phase phase() {
    return Phase.of(state.equals(DatasetState.READY), status);
  }
}
