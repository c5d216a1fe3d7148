// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.transport.Headers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Timings and counts that the service measured, by its own clock; null where it does not say. The headers of a stream,
 * which are sent before the answer, have fewer of them; the others come at the end if {@code perfMetricsInResponse} was
 * set.
 *
 * <p>Wire: the headers {@code fireworks-...}, or the member {@code perf_metrics} with the same names.
 *
 * @param promptTokens tokens of the prompt
 * @param cachedPromptTokens how many of them came from the cache
 * @param timeToFirstToken from the request to the first token
 * @param processingTime from the request to the end of the answer
 * @param receivedAt when the request came
 * @param deployment the deployment that answered; this and what follows on dedicated ones only
 * @param backendHost the machine that answered
 * @param concurrentRequests requests that it worked on at the time
 * @param tokenizerQueue wait for the tokenizer
 * @param tokenizer tokenizing
 * @param prefillQueue wait for the reading of the prompt
 * @param prefill reading of the prompt
 * @param generationQueue wait for the generation
 * @param generation generation
 */
public record AnswerMetrics(
    @Nullable Long promptTokens,
    @Nullable Long cachedPromptTokens,
    @Nullable Duration timeToFirstToken,
    @Nullable Duration processingTime,
    @Nullable Instant receivedAt,
    @Nullable String deployment,
    @Nullable String backendHost,
    @Nullable Long concurrentRequests,
    @Nullable Duration tokenizerQueue,
    @Nullable Duration tokenizer,
    @Nullable Duration prefillQueue,
    @Nullable Duration prefill,
    @Nullable Duration generationQueue,
    @Nullable Duration generation) {

  /** The values in the headers and in the member {@code perf_metrics} of an answer, which takes precedence. */
  public static AnswerMetrics of(Headers headers, Map<String, Object> perfMetrics) {
    return of(
        name -> {
          Object metric = perfMetrics.get(name);
          return metric == null ? headers.first("fireworks-" + name) : metric;
        });
  }

  private static AnswerMetrics of(Function<String, @Nullable Object> metrics) {
    return new AnswerMetrics(
        HeaderNumbers.count(metrics.apply("prompt-tokens")),
        HeaderNumbers.count(metrics.apply("cached-prompt-tokens")),
        HeaderNumbers.seconds(metrics.apply("server-time-to-first-token")),
        HeaderNumbers.seconds(metrics.apply("server-processing-time")),
        HeaderNumbers.epochSeconds(metrics.apply("server-received-timestamp")),
        text(metrics.apply("deployment")),
        text(metrics.apply("backend-host")),
        HeaderNumbers.count(metrics.apply("num-concurrent-requests")),
        HeaderNumbers.seconds(metrics.apply("tokenizer-queue-duration")),
        HeaderNumbers.seconds(metrics.apply("tokenizer-duration")),
        HeaderNumbers.seconds(metrics.apply("prefill-queue-duration")),
        HeaderNumbers.seconds(metrics.apply("prefill-duration")),
        HeaderNumbers.seconds(metrics.apply("generation-queue-duration")),
        HeaderNumbers.seconds(metrics.apply("generation-duration")));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
