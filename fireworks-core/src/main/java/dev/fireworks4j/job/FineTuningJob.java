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

  /**
   * One of several training datasets of a legacy job.
   *
   * <p>Only read; the constructor changes when the service learns more.
   *
   * @param dataset full name of the dataset
   */
  public record TrainingDataset(@Nullable String dataset, Map<String, Object> extras) {

    public TrainingDataset {
      extras = Copies.freeForm(extras);
    }
  }

  /**
   * Completion task of a legacy job.
   *
   * <p>Only read; the constructor changes when the service learns more.
   *
   * @param inputTemplate template of the prompt
   * @param outputTemplate template of the answer
   */
  public record TextCompletionTask(
      @Nullable String inputTemplate, @Nullable String outputTemplate, Map<String, Object> extras) {

    public TextCompletionTask {
      extras = Copies.freeForm(extras);
    }
  }

  /**
   * Classification task of a legacy job.
   *
   * <p>Only read; the constructor changes when the service learns more.
   *
   * @param text field that holds the text
   * @param label field that holds the label
   */
  public record TextClassificationTask(
      @Nullable String text, @Nullable String label, Map<String, Object> extras) {

    public TextClassificationTask {
      extras = Copies.freeForm(extras);
    }
  }

  /**
   * Chat task of a legacy job.
   *
   * <p>Only read; the constructor changes when the service learns more.
   *
   * @param jinjaTemplate template that turns a conversation into text; the base model's own if null
   */
  public record ConversationTask(@Nullable String jinjaTemplate, Map<String, Object> extras) {

    public ConversationTask {
      extras = Copies.freeForm(extras);
    }
  }

  /**
   * Data generation for a draft model, in a legacy job.
   *
   * <p>Only read; the constructor changes when the service learns more.
   *
   * @param deploymentName deployment that generates the answers
   * @param jinjaTemplate template that turns a conversation into text; the base model's own if null
   * @param cleanupDeployment whether to remove the deployment afterwards
   */
  public record DraftModelTask(
      @Nullable String deploymentName,
      @Nullable String jinjaTemplate,
      @Nullable Boolean cleanupDeployment,
      Map<String, Object> extras) {

    public DraftModelTask {
      extras = Copies.freeForm(extras);
    }
  }

  /**
   * Pipeline task of a legacy job.
   *
   * <p>Only read; the constructor changes when the service learns more.
   *
   * @param pipelineName name of the pipeline
   */
  public record GenieTask(@Nullable String pipelineName, Map<String, Object> extras) {

    public GenieTask {
      extras = Copies.freeForm(extras);
    }
  }
}
