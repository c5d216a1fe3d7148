// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j;

import dev.fireworks4j.transport.Headers;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the calls made through one view of a client do differently; see {@link Fireworks#with}.
 *
 * @param deadline of each call, uploads and downloads included; null for the client's own
 * @param maxAttempts null for the client's own
 * @param headers added to every request to the service, never to signed URLs
 */
public record CallOptions(
    @Nullable Duration deadline, @Nullable Integer maxAttempts, Headers headers) {
  private static final CallOptions DEFAULTS = new CallOptions(null, null, Headers.empty());

  public CallOptions {
    Objects.requireNonNull(headers, "headers");
    if (deadline != null && (deadline.isZero() || deadline.isNegative())) {
      throw new IllegalArgumentException("deadline: " + deadline + " is not positive");
    }
    if (maxAttempts != null && maxAttempts < 1) {
      throw new IllegalArgumentException(
          "maxAttempts: " + maxAttempts + " is less than 1; use 1 for no retry");
    }
  }

  /** Nothing different. */
  public static CallOptions defaults() {
    return DEFAULTS;
  }

  /** These options with a deadline for each call. */
  public CallOptions withDeadline(Duration limit) {
    return new CallOptions(limit, maxAttempts, headers);
  }

  /** These options with a number of attempts; 1 for no retry. */
  public CallOptions withMaxAttempts(int attempts) {
    return new CallOptions(deadline, attempts, headers);
  }

  /** These options with a header more. */
  public CallOptions withHeader(String name, String value) {
    return new CallOptions(deadline, maxAttempts, headers.with(name, value));
  }
}
