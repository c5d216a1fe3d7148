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
 * <p>Use {@link #builder()}; the constructor changes when the service learns more.
 *
 * @param name full name, {@code accounts/{account}/dpoJobs/{id}}
 * @param displayName a name for people, under 64 characters
 * @param state never null: {@code UNSPECIFIED} where the service left it out
 * @param status why it is in this state; progress text while running
 * @param createTime when it was created
 * @param completedTime when it ended; null before that
 * @param createdBy e-mail address of the creator
 * @param dataset short id or full name of the training dataset
 * @param trainingConfig model and training parameters
 * @param lossConfig loss method and its parameters
 * @param wandbConfig where to report training progress
 * @param awsS3Config access to datasets in S3
 * @param azureBlobStorageConfig access to datasets in Azure Blob Storage
 * @param purpose what the job is scheduled as
 * @param trainerLogsSignedUrl the trainer's log; only where the account may read it
 * @param useReservation whether to run on capacity that the account reserved for training
 * @param extras members newer than this library, as plain values
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
