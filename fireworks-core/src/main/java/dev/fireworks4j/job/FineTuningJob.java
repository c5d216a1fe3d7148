// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.Credential;
import dev.fireworks4j.resource.Empty;
import dev.fireworks4j.resource.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fine-tuning job of the legacy kind, which can be listed but no longer created. The other fields are those of
 * {@link SupervisedFineTuningJob}.
 *
 * @param name full name, {@code accounts/{account}/fineTuningJobs/{id}}
 * @param datasets the training datasets, where there are several
 * @param evaluationDataset the dataset to evaluate on
 * @param loraTargetModules modules that get LoRA matrices, e.g. {@code q_proj}; the trainer's choice if empty
 * @param batchSize tokens per batch
 * @param containerVersion version of the trainer
 * @param modelId id of the model that the job makes
 * @param legacyJob there for a job of the oldest kind
 * @param textCompletion there for a completion job
 * @param textClassification there for a classification job
 * @param conversation there for a chat job
 * @param draftModelData there for a job that makes data for a draft model
 * @param draftModel there for a job that trains a draft model
 * @param genie there for a pipeline's job
 * @param microBatchSize examples per batch on one accelerator
 * @param maskToken token that hides prompts from the loss
 * @param padToken token that fills short examples
 * @param wandbUrl where progress can be watched
 * @param wandbEntity Weights &amp; Biases team
 * @param wandbApiKey Weights &amp; Biases key
 * @param wandbProject Weights &amp; Biases project
 * @param evaluation whether the job evaluates
 * @param evaluationSplit share of the dataset held back for evaluation
 * @param dependentJobs jobs that wait for this one
 */
@WithBuilder
public record FineTuningJob(
    String name,
    @Nullable String displayName,
    JobState state,
    @Nullable Status status,
    @Nullable Instant createTime,
    @Nullable String createdBy,
    @Nullable String dataset,
    List<TrainingDataset> datasets,
    @Nullable String evaluationDataset,
    @Nullable String baseModel,
    @Nullable String warmStartFrom,
    @Nullable Double epochs,
    @Nullable Double learningRate,
    @Nullable Integer loraRank,
    List<String> loraTargetModules,
    @Nullable Integer batchSize,
    @Nullable String containerVersion,
    @Nullable String modelId,
    @Nullable Empty legacyJob,
    @Nullable TextCompletionTask textCompletion,
    @Nullable TextClassificationTask textClassification,
    @Nullable ConversationTask conversation,
    @Nullable DraftModelTask draftModelData,
    @Nullable Empty draftModel,
    @Nullable GenieTask genie,
    @Nullable Integer microBatchSize,
    @Nullable String maskToken,
    @Nullable String padToken,
    @Nullable String wandbUrl,
    @Nullable String wandbEntity,
    @Nullable Credential wandbApiKey,
    @Nullable String wandbProject,
    @Nullable Boolean evaluation,
    @Nullable Double evaluationSplit,
    List<String> dependentJobs,
    Map<String, Object> extras)
    implements Job {

  public FineTuningJob {
    Objects.requireNonNull(name, "name");
    state = Objects.requireNonNullElse(state, JobState.UNSPECIFIED);
    datasets = Copies.list(datasets);
    loraTargetModules = Copies.list(loraTargetModules);
    dependentJobs = Copies.list(dependentJobs);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; {@code name} is the only required field. */
  public static FineTuningJobBuilder builder() {
    return FineTuningJobBuilder.builder();
  }

  @Override
  public List<String> references() {
    return Copies.given(dataset, evaluationDataset, baseModel, warmStartFrom, modelId);
  }
}
