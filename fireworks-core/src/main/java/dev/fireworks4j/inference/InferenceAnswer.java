// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.ResponseMetadata;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer of a model.
 *
 * @param <A> the answer's own type
 */
public interface InferenceAnswer<A> {

  /** Request id, headers and attempts; null where the answer was not read from the service. */
  @Nullable ResponseMetadata metadata();

  /** The model that answered; null where the service does not say. */
  @Nullable String model();

  /** Tokens that it took, in one form for all answers; null where the service does not say. */
  @Nullable Usage tokens();

  /** Timings in the answer itself, if asked for; empty on forms that have none. */
  default Map<String, Object> perfMetrics() {
    return Map.of();
  }

  /** Timings and counts of the answer's headers and of {@link #perfMetrics()}. */
  default AnswerMetrics metrics() {
    return AnswerMetrics.of(headers(), perfMetrics());
  }

  /** Rate limits of the answer's headers. */
  default RateLimits rateLimits() {
    return RateLimits.of(headers());
  }

  private Headers headers() {
    ResponseMetadata known = metadata();
    return known == null ? Headers.empty() : known.headers();
  }

  /** The same answer with other metadata. */
  A with(ResponseMetadata metadata);
}
