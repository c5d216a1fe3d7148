// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.Purpose;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.resource.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A job that tunes a model on pairs of preferred and rejected answers.
 *
 * @param name full name, {@code accounts/{account}/dpoJobs/{id}}
 * @param dataset short id or full name of the training dataset
 * @param trainingConfig model and training parameters
 * @param lossConfig loss method and its parameters
 * @param wandbConfig where to report training progress
 * @param awsS3Config access to datasets in S3
 * @param azureBlobStorageConfig access to datasets in Azure Blob Storage
 * @param purpose what the job is scheduled as
 * @param useReservation whether to run on capacity that the account reserved for training
 */
@WithBuilder
public record DpoJob(
    String name,
    @Nullable String displayName,
    JobState state,
    @Nullable Status status,
    @Nullable Instant createTime,
    @Nullable Instant completedTime,
    @Nullable String createdBy,
    @Nullable String dataset,
    @Nullable TrainingConfig trainingConfig,
    @Nullable LossConfig lossConfig,
    @Nullable WandbConfig wandbConfig,
    @Nullable AwsS3Config awsS3Config,
    @Nullable AzureBlobStorageConfig azureBlobStorageConfig,
    @Nullable Purpose purpose,
    @Nullable SignedUrl trainerLogsSignedUrl,
    @Nullable Boolean useReservation,
    Map<String, Object> extras)
    implements Job {

  public DpoJob {
    Objects.requireNonNull(name, "name");
    state = Objects.requireNonNullElse(state, JobState.UNSPECIFIED);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; {@code name} is the only required field. */
  public static DpoJobBuilder builder() {
    return DpoJobBuilder.builder();
  }

  @Override
  public List<String> references() {
    return TrainingConfig.references(trainingConfig, dataset);
  }
}
