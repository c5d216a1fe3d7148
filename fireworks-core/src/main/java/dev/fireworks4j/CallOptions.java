// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j;

import dev.fireworks4j.internal.PolicyChecks;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.ResponseMetadata;
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
 * @param wakingLimit how long a question to a model waits for a deployment that starts its first replica; null for not
 *     at all
 */
@WithBuilder
public record CallOptions(
    @Nullable Duration deadline,
    @Nullable Integer maxAttempts,
    Headers headers,
    @Nullable Consumer<? super ResponseMetadata> responseListener,
    @Nullable Duration wakingLimit) {

  private static final CallOptions DEFAULTS =
      new CallOptions(null, null, Headers.empty(), null, null);

  public CallOptions {
    Objects.requireNonNull(headers, "headers");
    headers.names().forEach(OptionChecks::headerName);
    var checks = new PolicyChecks();
    if (deadline != null) {
      checks.positive("deadline", deadline);
    }
    if (wakingLimit != null) {
      checks.positive("wakingLimit", wakingLimit);
    }
    checks
        .require(
            maxAttempts == null || maxAttempts >= 1,
            "maxAttempts: " + maxAttempts + " is less than 1; use 1 for no retry")
        .orThrow();
  }

  /** Nothing different. */
  public static CallOptions defaults() {
    return DEFAULTS;
  }

  /** A builder with nothing set. */
  public static CallOptionsBuilder builder() {
    return CallOptionsBuilder.builder(DEFAULTS);
  }

  /** A builder that starts with these options. */
  public CallOptionsBuilder toBuilder() {
    return CallOptionsBuilder.builder(this);
  }

  /** These options with a deadline for each call. */
  public CallOptions withDeadline(Duration limit) {
    return toBuilder().deadline(limit).build();
  }

  /** These options with a number of attempts; 1 for no retry. */
  public CallOptions withMaxAttempts(int attempts) {
    return toBuilder().maxAttempts(attempts).build();
  }

  /**
   * These options with one more header.
   *
   * @throws IllegalArgumentException if this library sets that header itself, or the value cannot be sent
   */
  public CallOptions withHeader(String name, String value) {
    return toBuilder().headers(headers.with(name, value)).build();
  }

  /**
   * These options with a text that sends questions to the same replica, where the beginning of their prompts is
   * cached: an id of the conversation, for instance. Wire: {@code x-session-affinity}.
   */
  public CallOptions withSessionAffinity(String session) {
    return withHeader("x-session-affinity", session);
  }

  /**
   * These options with a part of the prompt cache that other keys do not see: an id of the tenant, for instance. Wire:
   * {@code x-prompt-cache-isolation-key}.
   */
  public CallOptions withPromptCacheIsolationKey(String key) {
    return withHeader("x-prompt-cache-isolation-key", key);
  }

  /**
   * These options with a limit within which questions to a model wait for a deployment that was scaled to zero and
   * starts its first replica, which takes 2 to 10 minutes. Without one, they end in a {@link
   * dev.fireworks4j.error.ScalingUpException} at once. The waits are no part of the deadline, and neither the attempts
   * nor the circuit breaker count them.
   *
   * <p>Of many callers of one model, only one asks again and again; the others wait for its result.
   */
  public CallOptions withWakingLimit(Duration limit) {
    return toBuilder().wakingLimit(Objects.requireNonNull(limit, "limit")).build();
  }

  /**
   * These options with a listener that gets the request ids, headers and attempts of each successful answer.
   *
   * <pre>{@code
   * var last = new AtomicReference<ResponseMetadata>();
   * fireworks.with(CallOptions.defaults().withResponseListener(last::set)).dpoJobs().get("prefs-7");
   * }</pre>
   *
   * <p>Called on the thread of the call, once for each successful answer: once for each page of a list, and once more
   * for a create that had to read back what is stored. What it throws is logged and goes no further.
   */
  public CallOptions withResponseListener(Consumer<? super ResponseMetadata> listener) {
    return toBuilder().responseListener(Objects.requireNonNull(listener, "listener")).build();
  }
}
