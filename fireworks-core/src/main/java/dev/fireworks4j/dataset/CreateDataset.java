// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.dataset;

import static dev.fireworks4j.internal.RequestChecks.field;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.Problems;
import dev.fireworks4j.internal.RequestChecks.GivenField;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.Empty;
import dev.fireworks4j.wire.WireMarks.BesideResource;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A new dataset. At most one origin may be set; without one, the user uploads files next. The other fields are those of
 * {@link Dataset}.
 *
 * @param exampleCount number of rows, above 0; required for uploads
 * @param sourceDatasetId dataset to copy from
 * @param filter which rows of {@code sourceDatasetId} to copy, in the filter language
 */
@WithBuilder
public record CreateDataset(
    @Nullable String id,
    @Nullable String displayName,
    @Nullable Long exampleCount,
    @Nullable Empty userUploaded,
    @Nullable EvaluationResult evaluationResult,
    @Nullable Transformed transformed,
    @Nullable Splitted splitted,
    @Nullable Empty evalProtocol,
    @Nullable String externalUrl,
    @Nullable DatasetFormat format,
    @Nullable String sourceJobName,
    @BesideResource @Nullable String sourceDatasetId,
    @BesideResource @Nullable String filter,
    Map<String, Object> extraBody,
    Map<String, String> extraQuery)
    implements CreateSpec {

  public CreateDataset {
    extraBody = Copies.freeForm(extraBody);
    extraQuery = Copies.query(extraQuery);
    var origins =
        new GivenField[] {
          field("userUploaded", userUploaded),
          field("evaluationResult", evaluationResult),
          field("transformed", transformed),
          field("splitted", splitted),
          field("evalProtocol", evalProtocol),
          field("externalUrl", externalUrl),
          field("sourceDatasetId", sourceDatasetId)
        };
    if (Arrays.stream(origins).noneMatch(GivenField::isGiven)) {
      userUploaded = Empty.of();
    }
    var problems =
        new Problems("CreateDataset").id("id", id).displayName(displayName).atMostOne(origins);
    checkCount(problems, userUploaded, exampleCount);
    checkSources(problems, evaluationResult, transformed, splitted);
    if (field("filter", filter).isGiven()) {
      problems.required("sourceDatasetId", sourceDatasetId);
    }
    problems.orThrow();
  }

  /** A builder with nothing set; {@code build()} reports all problems at once. */
  public static CreateDatasetBuilder builder() {
    return CreateDatasetBuilder.builder();
  }

  /** The service refuses an upload without the count, although its schema does not say so. */
  private static void checkCount(
      Problems problems, @Nullable Empty userUploaded, @Nullable Long exampleCount) {
    if (userUploaded != null) {
      problems.required("exampleCount", exampleCount);
    }
    problems.positive("exampleCount", exampleCount);
  }

  private static void checkSources(
      Problems problems,
      @Nullable EvaluationResult evaluationResult,
      @Nullable Transformed transformed,
      @Nullable Splitted splitted) {
    if (evaluationResult != null) {
      problems.required("evaluationResult.evaluationJobId", evaluationResult.evaluationJobId());
    }
    if (transformed != null) {
      problems.required("transformed.sourceDatasetId", transformed.sourceDatasetId());
    }
    if (splitted != null) {
      problems.required("splitted.sourceDatasetId", splitted.sourceDatasetId());
    }
  }
}
