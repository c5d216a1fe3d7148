// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import static dev.fireworks4j.internal.RequestChecks.field;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.Precision;
import dev.fireworks4j.wire.WireMarks.Reference;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to run in a batch: a model over a dataset, or the rest of an earlier job. The other fields are those of
 * {@link BatchInferenceJob}.
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

  /** A builder with nothing set; {@code build()} reports all problems at once. */
  public static CreateBatchInferenceJobBuilder builder() {
    return CreateBatchInferenceJobBuilder.builder();
  }
}
