// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.evaluator;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.Problems;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.UpdateSpec;
import dev.fireworks4j.wire.WireMarks.InQuery;
import dev.fireworks4j.wire.WireMarks.Reference;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes to an evaluator; what is null stays as it is. A new entry point or new requirements build it again. The other
 * fields are those of {@link Evaluator}.
 *
 * @param commitHash revision of the code, for information only
 * @param defaultDataset id or full name of the dataset that is offered first
 * @param criteria inline code, the older way
 * @param prepareCodeUpload true makes it BUILDING, to upload other code as well; for that alone use {@link
 *     EvaluatorGateway#prepareCodeUpload}
 */
@WithBuilder
public record UpdateEvaluator(
    @Nullable String displayName,
    @Nullable String description,
    @Nullable String entryPoint,
    @Nullable String requirements,
    @Nullable EvaluatorSource source,
    @Nullable String commitHash,
    @Reference("datasets") @Nullable String defaultDataset,
    List<EvaluatorCriterion> criteria,
    @InQuery @Nullable Boolean prepareCodeUpload,
    List<String> clear,
    Map<String, Object> extraBody,
    Map<String, String> extraQuery)
    implements UpdateSpec {

  public UpdateEvaluator {
    criteria = Copies.list(criteria);
    clear = Copies.list(clear);
    extraBody = Copies.freeForm(extraBody);
    extraQuery = Copies.query(extraQuery);
    var problems =
        new Problems("UpdateEvaluator").displayName(displayName).description(description);
    EvaluatorChecks.entryPoint(problems, entryPoint)
        .clearable(UpdateEvaluator.class, clear)
        .orThrow();
  }

  /** A builder with nothing set; {@code build()} reports all problems at once. */
  public static UpdateEvaluatorBuilder builder() {
    return UpdateEvaluatorBuilder.builder();
  }

  /** The same changes, with more fields to clear; see {@link UpdateSpec#clear()}. */
  public UpdateEvaluator clear(String... fields) {
    return UpdateEvaluatorBuilder.builder(this).clear(Copies.joined(clear, fields)).build();
  }
}
