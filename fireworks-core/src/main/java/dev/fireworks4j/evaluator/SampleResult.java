// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.evaluator;

import dev.fireworks4j.internal.Copies;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluator says about one row.
 *
 * <p>Only read; the constructor changes when the service learns more.
 *
 * @param success {@code true} or {@code false}, as text; null where the evaluator does not say
 * @param score the score over all metrics
 * @param perMetricEvals the results of single metrics, by name, as plain values
 * @param reason why
 */
public record SampleResult(
    @Nullable String success,
    @Nullable Double score,
    Map<String, Object> perMetricEvals,
    @Nullable String reason,
    Map<String, Object> extras) {

  public SampleResult {
    perMetricEvals = Copies.freeForm(perMetricEvals);
    extras = Copies.freeForm(extras);
  }
}
