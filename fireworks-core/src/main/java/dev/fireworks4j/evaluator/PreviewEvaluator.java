// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.evaluator;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.Problems;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.RequestSpec;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dry run of an evaluator on a few rows.
 *
 * @param evaluator id or full name of the evaluator, or one with criteria, which need not be stored
 * @param sampleData the rows, each a JSON object as text
 * @param maxSamples rows to run; null for 10
 */
@WithBuilder
public record PreviewEvaluator(
    Evaluator evaluator,
    List<String> sampleData,
    @Nullable Integer maxSamples,
    Map<String, Object> extraBody,
    Map<String, String> extraQuery)
    implements RequestSpec {

  public PreviewEvaluator {
    sampleData = Copies.list(sampleData);
    extraBody = Copies.freeForm(extraBody);
    extraQuery = Copies.query(extraQuery);
    var problems =
        new Problems("PreviewEvaluator")
            .required("evaluator", evaluator)
            .required("sampleData", sampleData)
            .positive("maxSamples", maxSamples);
    for (int i = 0; i < sampleData.size(); i++) {
      String row = sampleData.get(i);
      if (row == null || !row.strip().startsWith("{") || !row.strip().endsWith("}")) {
        problems.add("sampleData[" + i + "]", "no JSON object; use one row of a dataset");
      }
    }
    problems.orThrow();
  }

  /** The dry run of a stored evaluator, by its id or full name, on some rows. */
  public static PreviewEvaluator of(String evaluator, List<String> sampleData) {
    return builder()
        .evaluator(Evaluator.builder().name(evaluator).build())
        .sampleData(sampleData)
        .build();
  }

  /** A builder with nothing set; {@code build()} reports all problems at once. */
  public static PreviewEvaluatorBuilder builder() {
    return PreviewEvaluatorBuilder.builder();
  }
}
