// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.journey;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.error.JobFailedException;
import dev.fireworks4j.evaluator.EvaluatorGateway;
import dev.fireworks4j.evaluator.PreviewEvaluator;
import dev.fireworks4j.evaluator.SampleResult;
import dev.fireworks4j.examples.console.ProgressBar;
import java.nio.file.Path;
import java.util.List;

/** New code for an evaluator: build it, read why that failed, fix it, try it on some rows, and take it back. */
public final class EvaluatorRelease {
  private static final String EVALUATOR = "quality";

  private EvaluatorRelease() {}

  /** Returns the mean score of the rows; if it is too low, the evaluator is rolled back. */
  public static double release(
      Fireworks fireworks, List<Path> attempts, List<String> rows, ProgressBar out) {
    EvaluatorGateway evaluators = fireworks.evaluators();
    String before = evaluators.versions(EVALUATOR).get("latest").id();
    // tag::evaluator-release
    for (Path source : attempts) {
      try {
        evaluators.upload(EVALUATOR, source);
        break;
      } catch (JobFailedException e) {
        out.println(e.getMessage());
      }
    }
    double score =
        evaluators.preview(PreviewEvaluator.of(EVALUATOR, rows)).results().stream()
            .map(SampleResult::score)
            .mapToDouble(each -> each == null ? 0 : each)
            .average()
            .orElse(0);
    out.println("mean score: " + score);
    if (score < 0.8) {
      evaluators.versions(EVALUATOR).rollback(before);
    }
    // end::evaluator-release
    return score;
  }
}
