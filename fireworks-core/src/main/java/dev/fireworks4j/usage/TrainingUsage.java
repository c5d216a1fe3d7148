// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.usage;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Accelerator time or tokens that a job used in one period.
 *
 * @param startTime start of the period; the service counts whole days
 * @param endTime end of the period, which is not part of it
 * @param usageType kind of training, as the service words it
 * @param group what the row is grouped by, and its value
 * @param jobId id of the job
 * @param jobType kind of the job
 * @param trainingSessionId id of the session, for training without a job
 * @param baseModel the model that is tuned
 * @param acceleratorType accelerators that it runs on
 * @param acceleratorSeconds seconds, times the number of accelerators
 * @param tokens tokens that were trained on
 * @param annotations labels of the job
 */
@WithBuilder
public record TrainingUsage(
    @Nullable Instant startTime,
    @Nullable Instant endTime,
    @Nullable String usageType,
    Map<String, String> group,
    @Nullable String jobId,
    @Nullable String jobType,
    @Nullable String trainingSessionId,
    @Nullable String baseModel,
    @Nullable String acceleratorType,
    @Nullable Long acceleratorSeconds,
    @Nullable Long tokens,
    Map<String, String> annotations,
    Map<String, Object> extras) {

  public TrainingUsage {
    group = Copies.map(group);
    annotations = Copies.map(annotations);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static TrainingUsageBuilder builder() {
    return TrainingUsageBuilder.builder();
  }
}
