// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.job.SpecChecks.ModelChoice;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.Purpose;
import dev.fireworks4j.wire.WireMarks.InQuery;
import dev.fireworks4j.wire.WireMarks.Reference;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to start a trainer with; nothing is required. The other fields are those of {@link RlorTrainerJob}.
 *
 * @param trainingShape validated shape to launch in service mode, {@code
 *     accounts/{account}/trainingShapes/{shape}}, with {@code /versions/{version}} where it must be one
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

  /** A builder with nothing set; {@code build()} reports all problems at once. */
  public static CreateRlorTrainerJobBuilder builder() {
    return CreateRlorTrainerJobBuilder.builder();
  }
}
