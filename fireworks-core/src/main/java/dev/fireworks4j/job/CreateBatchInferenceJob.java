// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import static dev.fireworks4j.internal.Problems.field;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.Precision;
import dev.fireworks4j.wire.Reference;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to run in a batch: a model over a dataset, or the rest of an earlier job.
 *
 * <p>Use {@link #builder()}; the constructor changes when the service learns more.
 *
 * @param id 1 to 63 of a-z, 0-9 and hyphen; null to have one made
 * @param displayName a name for people, under 64 characters
 * @param model full name of the model; null only with {@code continuedFromJobName}
 * @param inputDatasetId full name of the dataset of requests; null only with {@code continuedFromJobName}
 * @param outputDatasetId full name of the dataset that gets the results. The job creates it, and never does
 *     so when it fails
 * @param inferenceParameters how answers are sampled
 * @param precision how the model is served
 * @param continuedFromJobName expired or failed job whose missing rows this one runs
 * @param maxJobDuration time until it expires
 * @param systemPrompt system message for every request
 * @param extraBody members beside these, sent as given
 * @param extraQuery query parameters, sent as given
 */
@WithBuilder
public record CreateBatchInferenceJob(
    @Nullable String id,
    @Nullable String displayName,
    @Nullable @Reference("models") String model,
    @Nullable @Reference("datasets") String inputDatasetId,
    @Nullable @Reference("datasets") String outputDatasetId,
    @Nullable BatchInferenceParameters inferenceParameters,
    @Nullable Precision precision,
    @Nullable @Reference("batchInferenceJobs") String continuedFromJobName,
    @Nullable Duration maxJobDuration,
    @Nullable String systemPrompt,
    Map<String, Object> extraBody,
    Map<String, String> extraQuery)
    implements CreateSpec {

  public CreateBatchInferenceJob {
    extraBody = Copies.freeForm(extraBody);
    extraQuery = Copies.query(extraQuery);
    var checks = new SpecChecks("CreateBatchInferenceJob").common(id, displayName);
    if (!field("continuedFromJobName", continuedFromJobName).isGiven()) {
      checks.required("model", model).required("inputDatasetId", inputDatasetId);
    }
    checks
        .inferenceParameters(inferenceParameters)
        .positive("maxJobDuration", maxJobDuration)
        .orThrow();
  }

  /**
   * A builder with nothing set.
   *
   * <p>{@code build()} throws {@link dev.fireworks4j.error.InvalidRequestException} with all problems at once.
   */
  public static CreateBatchInferenceJobBuilder builder() {
    return CreateBatchInferenceJobBuilder.builder();
  }
}
