// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.dataset;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.wire.WireMarks.Reference;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Origin of a dataset that holds the results of an evaluation job.
 *
 * @param evaluationJobId id of the evaluation job
 */
@WithBuilder
public record EvaluationResult(
    @Nullable @Reference("evaluationJobs") String evaluationJobId, Map<String, Object> extras) {

  public EvaluationResult {
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static EvaluationResultBuilder builder() {
    return EvaluationResultBuilder.builder();
  }
}
