// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.transport.Headers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** The headers of an answer of chat and completions. Times and limits are invented, and always the same. */
final class AnswerHeaders {
  private static final String PREFIX = "fireworks-";
  private static final long REQUESTS = 60;
  private static final long PROMPT_TOKENS = 60_000;
  private static final long GENERATED_TOKENS = 12_000;
  private static final Map<String, Object> SAMPLING =
      JsonObject.of("temperature", 1.0)
          .with("top_k", 0L)
          .with("top_p", 1.0)
          .with("min_p", 0.0)
          .with("typical_p", 1.0)
          .with("frequency_penalty", 0.0)
          .with("presence_penalty", 0.0)
          .with("repetition_penalty", 1.0);

  private AnswerHeaders() {}

  static Headers of(ModelAnswer answer) {
    boolean isStreamed = answer.question().isStreamed();
    Headers headers =
        Headers.empty()
            .with("x-request-id", answer.id())
            .with("fireworks-server-received-timestamp", answer.created() + ".0")
            .with("fireworks-sampling-options", sampling(answer.question()))
            .with("server-timing", "total;dur=705.0;desc=\"Total Response Time\"")
            .with("x-envoy-upstream-service-time", "408");
    for (var metric : metrics(answer).entrySet()) {
      if (!isStreamed || !metric.getKey().endsWith("processing-time")) {
        headers = headers.with(PREFIX + metric.getKey(), metric.getValue().toString());
      }
    }
    if (!isStreamed) {
      headers = headers.with(PREFIX + "speculation-prompt-matched-tokens", "0");
    }
    String deployment = answer.answering().deployment();
    if (deployment == null) {
      return headers.with(rateLimits(answer));
    }
    return isStreamed ? headers : headers.with("fireworks-deployment", deployment);
  }

  /** The members of {@code perf_metrics}: the headers without their prefix. */
  static Map<String, Object> metrics(ModelAnswer answer) {
    return JsonObject.of("prompt-tokens", (long) answer.promptTokens())
        .with("cached-prompt-tokens", (long) answer.cachedTokens())
        .with("server-time-to-first-token", "0.249")
        .with("server-processing-time", "0.405");
  }

  private static Headers rateLimits(ModelAnswer answer) {
    long left = Math.max(0, PROMPT_TOKENS - answer.promptTokens());
    return Headers.empty()
        .with("x-ratelimit-limit-requests", Long.toString(REQUESTS))
        .with("x-ratelimit-remaining-requests", Long.toString(REQUESTS - 1))
        .with("x-ratelimit-limit-tokens-prompt", Long.toString(PROMPT_TOKENS))
        .with("x-ratelimit-remaining-tokens-prompt", Long.toString(left))
        .with("x-ratelimit-limit-tokens-generated", Long.toString(GENERATED_TOKENS))
        .with("x-ratelimit-remaining-tokens-generated", Long.toString(GENERATED_TOKENS))
        .with("x-ratelimit-over-limit", "no");
  }

  private static String sampling(Question question) {
    var options = JsonObject.of("max_tokens", Math.min(2048L, question.maxTokens()));
    SAMPLING.forEach(
        (name, unset) ->
            options.put(name, Objects.requireNonNullElse(question.body().get(name), unset)));
    return new String(SpacedJson.write(options), StandardCharsets.US_ASCII);
  }
}
