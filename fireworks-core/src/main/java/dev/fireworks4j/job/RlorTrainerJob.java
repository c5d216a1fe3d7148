// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.EncryptionState;
import dev.fireworks4j.resource.Purpose;
import dev.fireworks4j.resource.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A trainer that a client drives step by step, or that serves a training API of its own. The other fields are those of
 * {@link ReinforcementFineTuningJob}.
 *
 * @param name full name, {@code accounts/{account}/rlorTrainerJobs/{id}}
 * @param rewardWeights rewards to train for, each {@code name=weight}
 * @param keepAlive whether the trainer keeps running between steps
 * @param rolloutDeploymentName deployment whose weights follow the trainer
 * @param serviceMode whether the trainer serves an API of its own
 * @param hotLoadDeploymentId deployment that loads each checkpoint while it serves
 * @param forwardOnly whether to run without backward pass and optimizer, as a reference model
 * @param managedBy for the service's own use
 * @param usePurpose older form of {@code purpose}, as text
 * @param directRouteHandle where that API answers; only in service mode
 * @param disableInactivityCleanup whether an idle trainer is kept beyond {@code inactivityTimeout}
 * @param inactivityTimeout how long an idle trainer is kept, 60 minutes if null
 * @param trainerReplicaCount replicas of the trainer
 */
@WithBuilder
public record RlorTrainerJob(
    String name,
    @Nullable String displayName,
    JobState state,
    @Nullable Status status,
    @Nullable Instant createTime,
    @Nullable Instant completedTime,
    @Nullable String createdBy,
    @Nullable String dataset,
    @Nullable String evaluationDataset,
    @Nullable Boolean evalAutoCarveout,
    @Nullable TrainingConfig trainingConfig,
    @Nullable LossConfig lossConfig,
    List<String> rewardWeights,
    @Nullable WandbConfig wandbConfig,
    @Nullable AwsS3Config awsS3Config,
    @Nullable AzureBlobStorageConfig azureBlobStorageConfig,
    @Nullable Boolean keepAlive,
    @Nullable String rolloutDeploymentName,
    @Nullable Integer nodeCount,
    @Nullable Boolean serviceMode,
    @Nullable String hotLoadDeploymentId,
    @Nullable Purpose purpose,
    @Nullable Boolean forwardOnly,
    @Nullable String managedBy,
    @Nullable String usePurpose,
    @Nullable JobProgress jobProgress,
    Map<String, Long> acceleratorSeconds,
    @Nullable String directRouteHandle,
    @Nullable Boolean disableInactivityCleanup,
    @Nullable Duration inactivityTimeout,
    @Nullable Integer trainerReplicaCount,
    @Nullable EncryptionState encryptionState,
    Map<String, Object> extras)
    implements Job {

  public RlorTrainerJob {
    Objects.requireNonNull(name, "name");
    state = Objects.requireNonNullElse(state, JobState.UNSPECIFIED);
    rewardWeights = Copies.list(rewardWeights);
    acceleratorSeconds = Copies.map(acceleratorSeconds);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; {@code name} is the only required field. */
  public static RlorTrainerJobBuilder builder() {
    return RlorTrainerJobBuilder.builder();
  }

  @Override
  public List<String> references() {
    return TrainingConfig.references(trainingConfig, dataset, evaluationDataset);
  }
}
