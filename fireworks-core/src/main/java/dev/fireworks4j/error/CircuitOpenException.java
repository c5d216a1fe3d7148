// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import dev.fireworks4j.internal.ForeignText;
import java.io.Serial;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Calls to this host kept failing, so the circuit breaker refused this one without touching the network. */
public final class CircuitOpenException extends CallException {
  @Serial private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  /**
   * For the call that {@code context} describes; {@code cause} is the failure of an earlier attempt of this call, or
   * null.
   */
  public CircuitOpenException(
      CallContext context, String host, Duration retryAfter, @Nullable Throwable cause) {
    super(
        context,
        context.message(
            "the circuit breaker is open",
            "recent calls to " + ForeignText.id(host) + " failed too often.",
            "wait at least " + retryAfter.toMillis() + " ms, then try again"),
        cause);
    this.retryAfter = retryAfter;
  }

  /** Time until the breaker lets a probe through, at least. */
  @Override
  public Duration retryAfter() {
    return retryAfter;
  }

  @Override
  public boolean isTransient() {
    return true;
  }
}
