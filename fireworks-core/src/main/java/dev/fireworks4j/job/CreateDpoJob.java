// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.job.SpecChecks.ModelChoice;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.Purpose;
import dev.fireworks4j.wire.Reference;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to tune a model on preferences with.
 *
 * <p>Use {@link #builder()}; the constructor changes when the service learns more.
 *
 * @param id 1 to 63 of a-z, 0-9 and hyphen; null to have one made
 * @param displayName a name for people, under 64 characters
 * @param dataset short id or full name of the training dataset; required
 * @param trainingConfig model and training parameters; required
 * @param lossConfig loss method and its parameters
 * @param wandbConfig where to report training progress
 * @param awsS3Config access to datasets in S3
 * @param azureBlobStorageConfig access to datasets in Azure Blob Storage
 * @param purpose what the job is scheduled as
 * @param useReservation whether to run on capacity that the account reserved for training
 * @param extraBody members beside these, sent as given
 * @param extraQuery query parameters, sent as given
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

  /**
   * A builder with nothing set.
   *
   * <p>{@code build()} throws {@link dev.fireworks4j.error.InvalidRequestException} with all problems at once.
   */
  public static CreateDpoJobBuilder builder() {
    return CreateDpoJobBuilder.builder();
  }
}
