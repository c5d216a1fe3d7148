// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.EncryptionState;
import dev.fireworks4j.resource.Purpose;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.resource.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A job that tunes a model by rewards that an evaluator gives to its answers. The other fields are those of
 * {@link DpoJob}.
 *
 * @param name full name, {@code accounts/{account}/reinforcementFineTuningJobs/{id}}
 * @param evaluator full name of the evaluator
 * @param evaluationDataset short id or full name of a dataset to evaluate on; not together with {@code
 *     evalAutoCarveout}
 * @param evalAutoCarveout whether to hold back part of the training data for evaluation
 * @param inferenceParameters how answers are sampled
 * @param outputStats statistics of the results, as text
 * @param chunkSize examples per roll-out, 1 to 10000; used above 300 examples
 * @param maxInferenceReplicaCount maximum number of replicas of the roll-out deployment, 1 if null
 * @param nodeCount nodes to train on, 1 if null
 * @param maxConcurrentRollouts maximum number of roll-outs at a time
 * @param maxConcurrentEvaluations maximum number of evaluations at a time
 * @param mcpServer MCP server that the model may call during a roll-out
 * @param outputMetrics metrics of the results, as text
 * @param acceleratorSeconds seconds used, by accelerator type
 * @param encryptionState how the service encrypts its data
 */
@WithBuilder
public record ReinforcementFineTuningJob(
    String name,
    @Nullable String displayName,
    JobState state,
    @Nullable Status status,
    @Nullable Instant createTime,
    @Nullable Instant completedTime,
    @Nullable String createdBy,
    @Nullable String dataset,
    @Nullable String evaluator,
    @Nullable String evaluationDataset,
    @Nullable Boolean evalAutoCarveout,
    @Nullable TrainingConfig trainingConfig,
    @Nullable LossConfig lossConfig,
    @Nullable ReinforcementFineTuningInferenceParameters inferenceParameters,
    @Nullable WandbConfig wandbConfig,
    @Nullable AwsS3Config awsS3Config,
    @Nullable AzureBlobStorageConfig azureBlobStorageConfig,
    @Nullable String outputStats,
    @Nullable Integer chunkSize,
    @Nullable Integer maxInferenceReplicaCount,
    @Nullable Integer nodeCount,
    @Nullable Integer maxConcurrentRollouts,
    @Nullable Integer maxConcurrentEvaluations,
    @Nullable Purpose purpose,
    @Nullable String mcpServer,
    @Nullable JobProgress jobProgress,
    @Nullable SignedUrl trainerLogsSignedUrl,
    @Nullable String outputMetrics,
    Map<String, Long> acceleratorSeconds,
    @Nullable Boolean useReservation,
    @Nullable EncryptionState encryptionState,
    Map<String, Object> extras)
    implements Job {

  public ReinforcementFineTuningJob {
    Objects.requireNonNull(name, "name");
    state = Objects.requireNonNullElse(state, JobState.UNSPECIFIED);
    acceleratorSeconds = Copies.map(acceleratorSeconds);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; {@code name} is the only required field. */
  public static ReinforcementFineTuningJobBuilder builder() {
    return ReinforcementFineTuningJobBuilder.builder();
  }

  @Override
  public List<String> references() {
    return TrainingConfig.references(trainingConfig, dataset, evaluationDataset, evaluator);
  }
}
