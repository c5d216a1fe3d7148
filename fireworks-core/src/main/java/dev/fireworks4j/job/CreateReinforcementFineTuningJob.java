// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.job.SpecChecks.ModelChoice;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.Purpose;
import dev.fireworks4j.wire.WireMarks.Reference;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to tune a model by rewards with. The other fields are those of {@link ReinforcementFineTuningJob}.
 *
 * @param dataset short id or full name of the training dataset; required
 * @param evaluator full name of the evaluator; required
 * @param trainingConfig model and training parameters; required
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

  /** A builder with nothing set; {@code build()} reports all problems at once. */
  public static CreateReinforcementFineTuningJobBuilder builder() {
    return CreateReinforcementFineTuningJobBuilder.builder();
  }
}
