// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.job.SpecChecks.ModelChoice;
import dev.fireworks4j.resource.Purpose;
import dev.fireworks4j.resource.UpdateSpec;
import dev.fireworks4j.wire.WireMarks.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a reinforcement job; what is null stays as it is. The other fields are those of
 * {@link ReinforcementFineTuningJob}.
 *
 * @param displayName a name for people, under 64 characters; null leaves it
 * @param maxInferenceReplicaCount maximum number of replicas of the roll-out deployment; null leaves it
 * @param nodeCount nodes to train on; null leaves it
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

  /** A builder with nothing set; {@code build()} reports all problems at once. */
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
