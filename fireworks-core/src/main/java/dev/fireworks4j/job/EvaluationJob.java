// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A job that runs an evaluator over a dataset.
 *
 * @param name full name, {@code accounts/{account}/evaluationJobs/{id}}
 * @param evaluator full name of the evaluator
 * @param inputDataset full name of the dataset to evaluate
 * @param outputDataset full name of the dataset that gets the results
 * @param metrics scores by name
 * @param outputStats statistics of the results, as text
 * @param awsS3Config access to datasets in S3
 */
@WithBuilder
public record EvaluationJob(
    String name,
    @Nullable String displayName,
    JobState state,
    @Nullable Status status,
    @Nullable Instant createTime,
    @Nullable Instant updateTime,
    @Nullable String createdBy,
    @Nullable String evaluator,
    @Nullable String inputDataset,
    @Nullable String outputDataset,
    Map<String, Double> metrics,
    @Nullable String outputStats,
    @Nullable AwsS3Config awsS3Config,
    Map<String, Object> extras)
    implements Job {

  public EvaluationJob {
    Objects.requireNonNull(name, "name");
    state = Objects.requireNonNullElse(state, JobState.UNSPECIFIED);
    metrics = Copies.map(metrics);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; {@code name} is the only required field. */
  public static EvaluationJobBuilder builder() {
    return EvaluationJobBuilder.builder();
  }

  @Override
  public List<String> references() {
    return Copies.given(evaluator, inputDataset, outputDataset);
  }
}
