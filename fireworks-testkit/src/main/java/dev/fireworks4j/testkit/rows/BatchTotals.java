// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.rows;

/**
 * What a batch job did, as its {@code jobProgress} counts it.
 *
 * @param requests rows answered, well or badly; rows done by an earlier job are left out
 * @param succeeded rows in the output file
 * @param failed rows in the error file
 * @param inputTokens tokens of all prompts answered well
 * @param cachedInputTokens those of them that came from a cache
 * @param outputTokens tokens of all answers
 */
public record BatchTotals(
    long requests,
    long succeeded,
    long failed,
    long inputTokens,
    long cachedInputTokens,
    long outputTokens) {
  BatchTotals plus(BatchAnswer answer) {
    return new BatchTotals(
        requests + 1,
        succeeded + (answer.isGood() ? 1 : 0),
        failed + (answer.isGood() ? 0 : 1),
        inputTokens + answer.inputTokens(),
        cachedInputTokens + answer.cachedTokens(),
        outputTokens + answer.outputTokens());
  }
}
