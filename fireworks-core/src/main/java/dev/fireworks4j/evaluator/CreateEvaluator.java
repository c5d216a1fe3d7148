// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.evaluator;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.Problems;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.wire.WireMarks.Reference;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A new evaluator. It is BUILDING until its source is uploaded and built; {@link EvaluatorGateway#upload} does all of
 * it. The other fields are those of {@link Evaluator}.
 *
 * @param entryPoint the function to call, {@code path::function} or {@code module::function}, e.g. {@code
 *     test_quality.py::evaluate}; this or criteria
 * @param source where the code comes from; null for an upload
 * @param commitHash revision of the code, for information only
 * @param defaultDataset id or full name of the dataset that is offered first
 * @param criteria inline code, the older way; the service no longer builds it
 */
@WithBuilder
public record CreateEvaluator(
    @Nullable String id,
    @Nullable String displayName,
    @Nullable String description,
    @Nullable String entryPoint,
    @Nullable String requirements,
    @Nullable EvaluatorSource source,
    @Nullable String commitHash,
    @Reference("datasets") @Nullable String defaultDataset,
    List<EvaluatorCriterion> criteria,
    Map<String, Object> extraBody,
    Map<String, String> extraQuery)
    implements CreateSpec {

  public CreateEvaluator {
    criteria = Copies.list(criteria);
    extraBody = Copies.freeForm(extraBody);
    extraQuery = Copies.query(extraQuery);
    var problems =
        new Problems("CreateEvaluator").displayName(displayName).description(description);
    EvaluatorChecks.entryPoint(problems, entryPoint)
        .id("id", id)
        .required("entryPoint", criteria.isEmpty() ? entryPoint : criteria)
        .noNulls("criteria", criteria)
        .orThrow();
  }

  /** A builder with nothing set; {@code build()} reports all problems at once. */
  public static CreateEvaluatorBuilder builder() {
    return CreateEvaluatorBuilder.builder();
  }
}
