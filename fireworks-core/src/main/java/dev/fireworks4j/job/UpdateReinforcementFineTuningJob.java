// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.job.SpecChecks.ModelChoice;
import dev.fireworks4j.resource.Purpose;
import dev.fireworks4j.resource.UpdateSpec;
import dev.fireworks4j.wire.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a reinforcement job; what is null stays as it is.
 *
 * <p>Use {@link #builder()}; the constructor changes when the service learns more.
 *
 * @param displayName a name for people, under 64 characters
 * @param dataset short id or full name of the training dataset
 * @param evaluator full name of the evaluator
 * @param evaluationDataset short id or full name of a dataset to evaluate on; not together with {@code
 *     evalAutoCarveout}
 * @param evalAutoCarveout whether to hold back part of the training data for evaluation
 * @param trainingConfig model and training parameters
 * @param lossConfig loss method and its parameters
 * @param inferenceParameters how answers are sampled
 * @param wandbConfig where to report training progress
 * @param awsS3Config access to datasets in S3
 * @param azureBlobStorageConfig access to datasets in Azure Blob Storage
 * @param chunkSize examples a roll-out, 1 to 10000; used above 300 examples
 * @param maxInferenceReplicaCount most replicas of the roll-out deployment, 1 if null
 * @param nodeCount nodes to train on, 1 if null
 * @param maxConcurrentRollouts most roll-outs at a time
 * @param maxConcurrentEvaluations most evaluations at a time
 * @param purpose what the job is scheduled as
 * @param mcpServer MCP server that the model may call during a roll-out
 * @param useReservation whether to run on capacity that the account reserved for training
 * @param clear fields that lose their value, by their names on the wire, e.g. {@code display_name}
 * @param extraBody members beside these, sent as given
 * @param extraQuery query parameters, sent as given
 */
@WithBuilder
public record UpdateReinforcementFineTuningJob(
    @Nullable String displayName,
    @Required @Nullable String dataset,
    @Required @Nullable String evaluator,
    @Nullable String evaluationDataset,
    @Nullable Boolean evalAutoCarveout,
    @Required @Nullable TrainingConfig trainingConfig,
    @Nullable LossConfig lossConfig,
    @Nullable ReinforcementFineTuningInferenceParameters inferenceParameters,
    @Nullable WandbConfig wandbConfig,
    @Nullable AwsS3Config awsS3Config,
    @Nullable AzureBlobStorageConfig azureBlobStorageConfig,
    @Nullable Integer chunkSize,
    @Nullable Integer maxInferenceReplicaCount,
    @Nullable Integer nodeCount,
    @Nullable Integer maxConcurrentRollouts,
    @Nullable Integer maxConcurrentEvaluations,
    @Nullable Purpose purpose,
    @Nullable String mcpServer,
    @Nullable Boolean useReservation,
    List<String> clear,
    Map<String, Object> extraBody,
    Map<String, String> extraQuery)
    implements UpdateSpec {

  public UpdateReinforcementFineTuningJob {
    clear = Copies.list(clear);
    extraBody = Copies.freeForm(extraBody);
    extraQuery = Copies.query(extraQuery);
    new SpecChecks("UpdateReinforcementFineTuningJob")
        .common(null, displayName)
        .evaluation(evalAutoCarveout, evaluationDataset)
        .trainingConfig(trainingConfig, ModelChoice.OPTIONAL)
        .lossConfig(lossConfig)
        .inferenceParameters(inferenceParameters)
        .between("chunkSize", chunkSize, 1, 10_000)
        .storage(awsS3Config, azureBlobStorageConfig)
        .clearable(UpdateReinforcementFineTuningJob.class, clear)
        .orThrow();
  }

  /**
   * A builder with nothing set.
   *
   * <p>{@code build()} throws {@link dev.fireworks4j.error.InvalidRequestException} with all problems at once.
   */
  public static UpdateReinforcementFineTuningJobBuilder builder() {
    return UpdateReinforcementFineTuningJobBuilder.builder();
  }

  /** The same changes, with more fields to clear; see {@link UpdateSpec#clear()}. */
  public UpdateReinforcementFineTuningJob clear(String... fields) {
    return UpdateReinforcementFineTuningJobBuilder.builder(this)
        .clear(Copies.joined(clear, fields))
        .build();
  }
}
