// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.EncryptionState;
import dev.fireworks4j.resource.Money;
import dev.fireworks4j.resource.Purpose;
import dev.fireworks4j.resource.Region;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.resource.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A job that tunes a model on conversations. The other fields are those of {@link TrainingConfig}.
 *
 * @param name full name, {@code accounts/{account}/supervisedFineTuningJobs/{id}}
 * @param dataset short id or full name of the training dataset
 * @param evaluationDataset short id or full name of a dataset to evaluate on; not together with {@code
 *     evalAutoCarveout}
 * @param evalAutoCarveout whether to hold back part of the training data for evaluation
 * @param batchSize deprecated, use {@code batchSizeSamples}: tokens per batch
 * @param awsS3Config access to datasets in S3
 * @param azureBlobStorageConfig access to datasets in Azure Blob Storage
 * @param jinjaTemplate deprecated: template that turns a conversation into text; the base model's own if null
 * @param earlyStop deprecated: whether to stop once the evaluation loss no longer falls
 * @param wandbConfig where to report training progress
 * @param isTurbo whether to train in turbo mode
 * @param nodes deprecated and ignored
 * @param mtpEnabled deprecated: multi-token prediction
 * @param mtpNumDraftTokens deprecated, see {@code mtpEnabled}
 * @param mtpFreezeBaseModel deprecated, see {@code mtpEnabled}
 * @param gradientAccumulationSteps deprecated: batches summed up for one step; refused on the newer
 *     training path
 * @param purpose what the job is scheduled as
 * @param usePurpose older form of {@code purpose}, as text
 * @param estimatedCost what the job is expected to cost
 * @param metricsFileSignedUrl training metrics as JSON lines; may answer 404 until written
 * @param renderSamplesSignedUrl examples as the template rendered them
 * @param encryptionState how the resource is encrypted at rest
 */
@WithBuilder
public record SupervisedFineTuningJob(
    String name,
    @Nullable String displayName,
    JobState state,
    @Nullable Status status,
    @Nullable Instant createTime,
    @Nullable Instant updateTime,
    @Nullable Instant completedTime,
    @Nullable String createdBy,
    @Nullable String dataset,
    @Nullable String evaluationDataset,
    @Nullable Boolean evalAutoCarveout,
    @Nullable String baseModel,
    @Nullable String warmStartFrom,
    @Nullable String outputModel,
    @Nullable Integer epochs,
    @Nullable Double learningRate,
    @Nullable Integer learningRateWarmupSteps,
    @Nullable LrScheduler lrScheduler,
    @Nullable Integer loraRank,
    @Nullable Integer maxContextLength,
    @Nullable Integer batchSizeSamples,
    @Nullable Integer batchSize,
    @Nullable AwsS3Config awsS3Config,
    @Nullable AzureBlobStorageConfig azureBlobStorageConfig,
    @Nullable String jinjaTemplate,
    @Nullable Boolean earlyStop,
    @Nullable WandbConfig wandbConfig,
    @Nullable Boolean isTurbo,
    @Nullable Integer nodes,
    @Nullable Boolean mtpEnabled,
    @Nullable Integer mtpNumDraftTokens,
    @Nullable Boolean mtpFreezeBaseModel,
    @Nullable Integer gradientAccumulationSteps,
    @Nullable Double optimizerWeightDecay,
    @Nullable Purpose purpose,
    @Nullable Region region,
    @Nullable String usePurpose,
    @Nullable JobProgress jobProgress,
    @Nullable Money estimatedCost,
    @Nullable SignedUrl metricsFileSignedUrl,
    @Nullable SignedUrl trainerLogsSignedUrl,
    @Nullable SignedUrl renderSamplesSignedUrl,
    @Nullable EncryptionState encryptionState,
    Map<String, Object> extras)
    implements Job {

  public SupervisedFineTuningJob {
    Objects.requireNonNull(name, "name");
    state = Objects.requireNonNullElse(state, JobState.UNSPECIFIED);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; {@code name} is the only required field. */
  public static SupervisedFineTuningJobBuilder builder() {
    return SupervisedFineTuningJobBuilder.builder();
  }

  @Override
  public List<String> references() {
    return Copies.given(dataset, evaluationDataset, baseModel, warmStartFrom, outputModel);
  }
}
