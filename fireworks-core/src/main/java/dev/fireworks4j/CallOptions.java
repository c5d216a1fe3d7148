// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j;

import dev.fireworks4j.transport.Headers;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the calls made through one view of a client do differently; see {@link Fireworks#with}.
 *
 * @param deadline of each call, uploads and downloads included; null for the client's own
 * @param maxAttempts null for the client's own
 * @param headers added to every request to the service, never to signed URLs; those that this library sets itself are
 *     refused
 * @param responseListener told about each successful answer; null for nobody
 */
public record CallOptions(
    @Nullable Duration deadline,
    @Nullable Integer maxAttempts,
    Headers headers,
    @Nullable Consumer<? super ResponseMetadata> responseListener) {
  private static final CallOptions DEFAULTS = new CallOptions(null, null, Headers.empty(), null);

  public CallOptions {
    Objects.requireNonNull(headers, "headers");
    headers.names().forEach(OptionChecks::headerName);
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
    return new CallOptions(limit, maxAttempts, headers, responseListener);
  }

  /** These options with a number of attempts; 1 for no retry. */
  public CallOptions withMaxAttempts(int attempts) {
    return new CallOptions(deadline, attempts, headers, responseListener);
  }

  /**
   * These options with one more header.
   *
   * @throws IllegalArgumentException if this library sets that header itself, or the value cannot be sent
   */
  public CallOptions withHeader(String name, String value) {
    return new CallOptions(deadline, maxAttempts, headers.with(name, value), responseListener);
  }

  /**
   * These options with somebody who wants to know request ids, headers and attempts of what succeeded.
   *
   * <pre>{@code
   * var last = new AtomicReference<ResponseMetadata>();
   * fireworks.with(CallOptions.defaults().withResponseListener(last::set)).dpoJobs().get("prefs-7");
   * }</pre>
   *
   * <p>Called on the thread of the call, once for each successful answer: a list has one a page, and a create that had
   * to look at what is there has another for that look. What it throws is logged and goes no further.
   */
  public CallOptions withResponseListener(Consumer<? super ResponseMetadata> listener) {
    return new CallOptions(
        deadline, maxAttempts, headers, Objects.requireNonNull(listener, "listener"));
  }
}
