// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.job.SpecChecks.ModelChoice;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.Purpose;
import dev.fireworks4j.wire.Reference;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to tune a model by rewards with.
 *
 * <p>Use {@link #builder()}; the constructor changes when the service learns more.
 *
 * @param id 1 to 63 of a-z, 0-9 and hyphen; null to have one made
 * @param displayName a name for people, under 64 characters
 * @param dataset short id or full name of the training dataset; required
 * @param evaluator full name of the evaluator; required
 * @param evaluationDataset short id or full name of a dataset to evaluate on; not together with {@code
 *     evalAutoCarveout}
 * @param evalAutoCarveout whether to hold back part of the training data for evaluation
 * @param trainingConfig model and training parameters; required
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
 * @param extraBody members beside these, sent as given
 * @param extraQuery query parameters, sent as given
 */
@WithBuilder
public record CreateReinforcementFineTuningJob(
    @Nullable String id,
    @Nullable String displayName,
    @Reference("datasets") String dataset,
    @Reference("evaluators") String evaluator,
    @Nullable @Reference("datasets") String evaluationDataset,
    @Nullable Boolean evalAutoCarveout,
    TrainingConfig trainingConfig,
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
    Map<String, Object> extraBody,
    Map<String, String> extraQuery)
    implements CreateSpec {

  public CreateReinforcementFineTuningJob {
    extraBody = Copies.freeForm(extraBody);
    extraQuery = Copies.query(extraQuery);
    new SpecChecks("CreateReinforcementFineTuningJob")
        .common(id, displayName)
        .required("dataset", dataset)
        .required("evaluator", evaluator)
        .evaluation(evalAutoCarveout, evaluationDataset)
        .required("trainingConfig", trainingConfig)
        .trainingConfig(trainingConfig, ModelChoice.REQUIRED)
        .lossConfig(lossConfig)
        .inferenceParameters(inferenceParameters)
        .between("chunkSize", chunkSize, 1, 10_000)
        .storage(awsS3Config, azureBlobStorageConfig)
        .orThrow();
  }

  /**
   * A builder with nothing set.
   *
   * <p>{@code build()} throws {@link dev.fireworks4j.error.InvalidRequestException} with all problems at once.
   */
  public static CreateReinforcementFineTuningJobBuilder builder() {
    return CreateReinforcementFineTuningJobBuilder.builder();
  }
}
