// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.wire.BesideResource;
import dev.fireworks4j.wire.Reference;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to evaluate, and with what.
 *
 * <p>Use {@link #builder()}; the constructor changes when the service learns more.
 *
 * @param id 1 to 63 of a-z, 0-9 and hyphen; null to have one made
 * @param displayName a name for people, under 64 characters
 * @param evaluator full name of the evaluator; required
 * @param inputDataset full name of the dataset to evaluate; required
 * @param outputDataset full name of the dataset that gets the results; required
 * @param outputStats statistics of the results, as text
 * @param awsS3Config access to datasets in S3
 * @param leaderboardIds leaderboards that the result enters
 * @param extraBody members beside these, sent as given
 * @param extraQuery query parameters, sent as given
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

  /**
   * A builder with nothing set.
   *
   * <p>{@code build()} throws {@link dev.fireworks4j.error.InvalidRequestException} with all problems at once.
   */
  public static CreateEvaluationJobBuilder builder() {
    return CreateEvaluationJobBuilder.builder();
  }
}
