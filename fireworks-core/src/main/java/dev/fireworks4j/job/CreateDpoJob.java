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
 * What to tune a model on preferences with. The other fields are those of {@link DpoJob}.
 *
 * @param dataset short id or full name of the training dataset; required
 * @param trainingConfig model and training parameters; required
 */
@WithBuilder
public record CreateDpoJob(
    @Nullable String id,
    @Nullable String displayName,
    @Reference("datasets") String dataset,
    TrainingConfig trainingConfig,
    @Nullable LossConfig lossConfig,
    @Nullable WandbConfig wandbConfig,
    @Nullable AwsS3Config awsS3Config,
    @Nullable AzureBlobStorageConfig azureBlobStorageConfig,
    @Nullable Purpose purpose,
    @Nullable Boolean useReservation,
    Map<String, Object> extraBody,
    Map<String, String> extraQuery)
    implements CreateSpec {

  public CreateDpoJob {
    extraBody = Copies.freeForm(extraBody);
    extraQuery = Copies.query(extraQuery);
    new SpecChecks("CreateDpoJob")
        .common(id, displayName)
        .required("dataset", dataset)
        .required("trainingConfig", trainingConfig)
        .trainingConfig(trainingConfig, ModelChoice.REQUIRED)
        .lossConfig(lossConfig)
        .storage(awsS3Config, azureBlobStorageConfig)
        .orThrow();
  }

  /** A builder with nothing set; {@code build()} reports all problems at once. */
  public static CreateDpoJobBuilder builder() {
    return CreateDpoJobBuilder.builder();
  }
}
