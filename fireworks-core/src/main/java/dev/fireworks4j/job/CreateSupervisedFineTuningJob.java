// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import static dev.fireworks4j.internal.RequestChecks.field;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.Purpose;
import dev.fireworks4j.resource.Region;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.wire.WireMarks.Reference;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to tune a model on conversations with. The other fields are those of {@link SupervisedFineTuningJob}.
 *
 * @param dataset short id or full name of the training dataset; required
 * @param metricsFileSignedUrl the service fills it in; here because it accepts it
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

  /** A builder with nothing set; {@code build()} reports all problems at once. */
  public static CreateSupervisedFineTuningJobBuilder builder() {
    return CreateSupervisedFineTuningJobBuilder.builder();
  }
}
