// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.wire.WireMarks.BesideResource;
import dev.fireworks4j.wire.WireMarks.Reference;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to evaluate, and with what. The other fields are those of {@link EvaluationJob}.
 *
 * @param evaluator full name of the evaluator; required
 * @param inputDataset full name of the dataset to evaluate; required
 * @param outputDataset full name of the dataset that gets the results; required
 * @param leaderboardIds leaderboards that the result enters
 */
@WithBuilder
public record CreateEvaluationJob(
    @Nullable String id,
    @Nullable String displayName,
    @Reference("evaluators") String evaluator,
    @Reference("datasets") String inputDataset,
    @Reference("datasets") String outputDataset,
    @Nullable String outputStats,
    @Nullable AwsS3Config awsS3Config,
    @BesideResource List<String> leaderboardIds,
    Map<String, Object> extraBody,
    Map<String, String> extraQuery)
    implements CreateSpec {

  public CreateEvaluationJob {
    leaderboardIds = Copies.list(leaderboardIds);
    extraBody = Copies.freeForm(extraBody);
    extraQuery = Copies.query(extraQuery);
    new SpecChecks("CreateEvaluationJob")
        .common(id, displayName)
        .required("evaluator", evaluator)
        .required("inputDataset", inputDataset)
        .required("outputDataset", outputDataset)
        .noNulls("leaderboardIds", leaderboardIds)
        .storage(awsS3Config, null)
        .orThrow();
  }

  /** A builder with nothing set; {@code build()} reports all problems at once. */
  public static CreateEvaluationJobBuilder builder() {
    return CreateEvaluationJobBuilder.builder();
  }
}
