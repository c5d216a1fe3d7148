// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j;

import dev.fireworks4j.error.FireworksException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Told about every call, for metrics and traces. Called on the thread of the call, so it must be quick; what it throws,
 * errors included, is logged and goes no further. No argument holds a credential or the query of a signed URL.
 */
public interface CallListener {

  /** A call begins. */
  default void onStart(Call call) {}

  /** An attempt ended: with a status, or with none because the connection failed. */
  default void onAttempt(Call call, Attempt attempt) {}

  /** Another attempt will follow after a wait. */
  default void onRetry(Call call, Attempt failed, Duration wait) {}

  /** The circuit breaker of a host changed, e.g. from {@code CLOSED} to {@code OPEN}. */
  default void onBreaker(String host, String from, String to) {}

  /**
   * A call ended after a time that includes its waits; {@code failure} is null only where it succeeded. Where something
   * else than a {@link FireworksException} ended the call, such as an error thrown by the user's own code, that is its
   * cause.
   */
  default void onEnd(Call call, Duration elapsed, @Nullable FireworksException failure) {}

  /**
   * A call as a listener sees it.
   *
   * @param operation e.g. {@code get dpoJob "prefs-7" in accounts/acme}
   * @param method HTTP method
   * @param path without the query
   * @param requestId the {@code x-request-id} of every attempt
   */
  record Call(String operation, String method, String path, String requestId) {}

  /**
   * One attempt.
   *
   * @param number 1 for the first
   * @param httpStatus null if there was no answer
   * @param failure null if there was one
   * @param elapsed from its begin to the headers or the failure
   */
  record Attempt(
      int number, @Nullable Integer httpStatus, @Nullable Exception failure, Duration elapsed) {}
}
