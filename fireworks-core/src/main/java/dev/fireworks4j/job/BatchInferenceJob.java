// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.Placement;
import dev.fireworks4j.resource.Precision;
import dev.fireworks4j.resource.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A job that runs many requests at half the price, within a day or so.
 *
 * @param name full name, {@code accounts/{account}/batchInferenceJobs/{id}}
 * @param expireTime when the service gives up on it
 * @param model full name of the model; null only with {@code continuedFromJobName}
 * @param inputDatasetId full name of the dataset of requests; null only with {@code continuedFromJobName}
 * @param outputDatasetId full name of the dataset that gets the results. The job creates it, and never does
 *     so when it fails
 * @param inferenceParameters how answers are sampled
 * @param precision how the model is served
 * @param continuedFromJobName expired or failed job whose missing rows this one runs
 * @param lifecycle when each stage was reached
 * @param maxJobDuration time until it expires
 * @param waitingOnCapacity whether it waits for the platform, not for the account's quota
 * @param placement where it runs
 * @param systemPrompt system message for every request
 */
@WithBuilder
public record BatchInferenceJob(
    String name,
    @Nullable String displayName,
    JobState state,
    @Nullable Status status,
    @Nullable Instant createTime,
    @Nullable Instant updateTime,
    @Nullable Instant expireTime,
    @Nullable String createdBy,
    @Nullable String model,
    @Nullable String inputDatasetId,
    @Nullable String outputDatasetId,
    @Nullable BatchInferenceParameters inferenceParameters,
    @Nullable Precision precision,
    @Nullable String continuedFromJobName,
    @Nullable BatchLifecycle lifecycle,
    @Nullable Duration maxJobDuration,
    @Nullable Boolean waitingOnCapacity,
    @Nullable Placement placement,
    @Nullable String systemPrompt,
    @Nullable JobProgress jobProgress,
    Map<String, Object> extras)
    implements Job {

  public BatchInferenceJob {
    Objects.requireNonNull(name, "name");
    state = Objects.requireNonNullElse(state, JobState.UNSPECIFIED);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; {@code name} is the only required field. */
  public static BatchInferenceJobBuilder builder() {
    return BatchInferenceJobBuilder.builder();
  }

  @Override
  public List<String> references() {
    return Copies.given(model, inputDatasetId, outputDatasetId);
  }

  /**
   * When a batch job reached each stage; null for stages still ahead.
   *
   * <p>Only read; the constructor changes when the service learns more.
   *
   * @param validatedTime when the input was found valid
   * @param runStartTime when the first request ran
   * @param endTime when the job ended
   */
  public record BatchLifecycle(
      @Nullable Instant validatedTime,
      @Nullable Instant runStartTime,
      @Nullable Instant endTime,
      Map<String, Object> extras) {

    public BatchLifecycle {
      extras = Copies.freeForm(extras);
    }
  }
}
