// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.job.SpecChecks.ModelChoice;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.Purpose;
import dev.fireworks4j.wire.InQuery;
import dev.fireworks4j.wire.Reference;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to start a trainer with; nothing is required.
 *
 * <p>Use {@link #builder()}; the constructor changes when the service learns more.
 *
 * @param id 1 to 63 of a-z, 0-9 and hyphen; null to have one made
 * @param displayName a name for people, under 64 characters
 * @param dataset short id or full name of the training dataset
 * @param evaluationDataset short id or full name of a dataset to evaluate on; not together with {@code
 *     evalAutoCarveout}
 * @param evalAutoCarveout whether to hold back part of the training data for evaluation
 * @param trainingConfig model and training parameters
 * @param lossConfig loss method and its parameters
 * @param rewardWeights rewards to train for, each {@code name=weight}
 * @param wandbConfig where to report training progress
 * @param awsS3Config access to datasets in S3
 * @param azureBlobStorageConfig access to datasets in Azure Blob Storage
 * @param keepAlive whether the trainer stays up between steps
 * @param rolloutDeploymentName deployment whose weights follow the trainer
 * @param nodeCount nodes to train on, 1 if null
 * @param serviceMode whether the trainer serves an API of its own
 * @param hotLoadDeploymentId deployment that loads each checkpoint while it serves
 * @param purpose what the job is scheduled as
 * @param forwardOnly whether to run without backward pass and optimizer, as a reference model
 * @param managedBy for the service's own use
 * @param usePurpose older form of {@code purpose}, as text
 * @param trainingShape validated shape to launch in service mode, {@code
 *     accounts/{account}/trainingShapes/{shape}}, with {@code /versions/{version}} where it must be one
 * @param disableInactivityCleanup whether an idle trainer is kept beyond {@code inactivityTimeout}
 * @param inactivityTimeout how long an idle trainer is kept, 60 minutes if null
 * @param trainerReplicaCount replicas of the trainer
 * @param extraBody members beside these, sent as given
 * @param extraQuery query parameters, sent as given
 */
@WithBuilder
public record CreateRlorTrainerJob(
    @Nullable String id,
    @Nullable String displayName,
    @Nullable @Reference("datasets") String dataset,
    @Nullable @Reference("datasets") String evaluationDataset,
    @Nullable Boolean evalAutoCarveout,
    @Nullable TrainingConfig trainingConfig,
    @Nullable LossConfig lossConfig,
    List<String> rewardWeights,
    @Nullable WandbConfig wandbConfig,
    @Nullable AwsS3Config awsS3Config,
    @Nullable AzureBlobStorageConfig azureBlobStorageConfig,
    @Nullable Boolean keepAlive,
    @Nullable @Reference("deployments") String rolloutDeploymentName,
    @Nullable Integer nodeCount,
    @Nullable Boolean serviceMode,
    @Nullable @Reference("deployments") String hotLoadDeploymentId,
    @Nullable Purpose purpose,
    @Nullable Boolean forwardOnly,
    @Nullable String managedBy,
    @Nullable String usePurpose,
    @InQuery @Nullable String trainingShape,
    @Nullable Boolean disableInactivityCleanup,
    @Nullable Duration inactivityTimeout,
    @Nullable Integer trainerReplicaCount,
    Map<String, Object> extraBody,
    Map<String, String> extraQuery)
    implements CreateSpec {

  public CreateRlorTrainerJob {
    rewardWeights = Copies.list(rewardWeights);
    extraBody = Copies.freeForm(extraBody);
    extraQuery = Copies.query(extraQuery);
    new SpecChecks("CreateRlorTrainerJob")
        .common(id, displayName)
        .evaluation(evalAutoCarveout, evaluationDataset)
        .trainingConfig(trainingConfig, ModelChoice.OPTIONAL)
        .lossConfig(lossConfig)
        .noNulls("rewardWeights", rewardWeights)
        .positive("trainerReplicaCount", trainerReplicaCount)
        .positive("inactivityTimeout", inactivityTimeout)
        .storage(awsS3Config, azureBlobStorageConfig)
        .orThrow();
  }

  /**
   * A builder with nothing set.
   *
   * <p>{@code build()} throws {@link dev.fireworks4j.error.InvalidRequestException} with all problems at once.
   */
  public static CreateRlorTrainerJobBuilder builder() {
    return CreateRlorTrainerJobBuilder.builder();
  }
}
