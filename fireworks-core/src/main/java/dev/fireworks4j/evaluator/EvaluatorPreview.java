// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.evaluator;

import dev.fireworks4j.internal.Copies;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Result of a dry run of an evaluator.
 *
 * <p>Only read; the constructor changes when the service learns more.
 *
 * @param results one for each row, in the order of the rows
 * @param totalSamples how many rows ran
 * @param totalRuntimeMs how long they took, in milliseconds
 * @param stdout what the code printed, by lines
 * @param stderr what it printed as errors, by lines
 */
public record EvaluatorPreview(
    List<SampleResult> results,
    @Nullable Integer totalSamples,
    @Nullable Long totalRuntimeMs,
    List<String> stdout,
    List<String> stderr,
    Map<String, Object> extras) {

  public EvaluatorPreview {
    results = Copies.list(results);
    stdout = Copies.list(stdout);
    stderr = Copies.list(stderr);
    extras = Copies.freeForm(extras);
  }
}
