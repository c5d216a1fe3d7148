// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import static dev.fireworks4j.internal.Problems.field;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.Purpose;
import dev.fireworks4j.resource.Region;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.wire.Reference;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to tune a model on conversations with.
 *
 * <p>Use {@link #builder()}; the constructor changes when the service learns more.
 *
 * @param id 1 to 63 of a-z, 0-9 and hyphen; null to have one made
 * @param displayName a name for people, under 64 characters
 * @param dataset short id or full name of the training dataset; required
 * @param evaluationDataset short id or full name of a dataset to evaluate on; not together with {@code
 *     evalAutoCarveout}
 * @param evalAutoCarveout whether to hold back part of the training data for evaluation
 * @param baseModel model to tune; full name for a public one. Not together with {@code warmStartFrom}
 * @param warmStartFrom LoRA model to go on from, which brings its own base model. Not together with {@code
 *     baseModel}
 * @param outputModel id of the resulting model; the id of the job if null
 * @param epochs passes over the dataset, at least 1
 * @param learningRate step size of the optimizer, above 0; chosen for the model if null
 * @param learningRateWarmupSteps optimizer steps over which the learning rate rises to its value
 * @param lrScheduler how the learning rate falls after the warm-up
 * @param loraRank rank of the LoRA matrices; 0 tunes all parameters
 * @param maxContextLength longest example in tokens
 * @param batchSizeSamples examples a gradient step
 * @param batchSize deprecated, use {@code batchSizeSamples}: tokens a batch
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
 * @param optimizerWeightDecay L2 penalty of the optimizer
 * @param purpose what the job is scheduled as
 * @param region where to run
 * @param usePurpose older form of {@code purpose}, as text
 * @param metricsFileSignedUrl the service fills it in; here because it accepts it
 * @param extraBody members beside these, sent as given
 * @param extraQuery query parameters, sent as given
 */
@WithBuilder
public record CreateSupervisedFineTuningJob(
    @Nullable String id,
    @Nullable String displayName,
    @Reference("datasets") String dataset,
    @Nullable @Reference("datasets") String evaluationDataset,
    @Nullable Boolean evalAutoCarveout,
    @Nullable @Reference("models") String baseModel,
    @Nullable @Reference("models") String warmStartFrom,
    @Nullable @Reference("models") String outputModel,
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
    @Nullable SignedUrl metricsFileSignedUrl,
    Map<String, Object> extraBody,
    Map<String, String> extraQuery)
    implements CreateSpec {

  public CreateSupervisedFineTuningJob {
    extraBody = Copies.freeForm(extraBody);
    extraQuery = Copies.query(extraQuery);
    new SpecChecks("CreateSupervisedFineTuningJob")
        .common(id, displayName)
        .required("dataset", dataset)
        .exactlyOne(field("baseModel", baseModel), field("warmStartFrom", warmStartFrom))
        .evaluation(evalAutoCarveout, evaluationDataset)
        .positive("epochs", epochs)
        .positive("learningRate", learningRate)
        .notNegative("learningRateWarmupSteps", learningRateWarmupSteps)
        .notNegative("loraRank", loraRank)
        .positive("maxContextLength", maxContextLength)
        .finite("optimizerWeightDecay", optimizerWeightDecay)
        .lrScheduler("lrScheduler", lrScheduler)
        .storage(awsS3Config, azureBlobStorageConfig)
        .orThrow();
  }

  /**
   * A builder with nothing set.
   *
   * <p>{@code build()} throws {@link dev.fireworks4j.error.InvalidRequestException} with all problems at once.
   */
  public static CreateSupervisedFineTuningJobBuilder builder() {
    return CreateSupervisedFineTuningJobBuilder.builder();
  }
}
