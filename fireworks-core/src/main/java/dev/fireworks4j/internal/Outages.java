// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.CallException;
import dev.fireworks4j.error.CallInterruptedException;
import dev.fireworks4j.error.CircuitOpenException;
import dev.fireworks4j.error.ClosedException;
import dev.fireworks4j.error.ConfigurationException;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.error.RateLimitedException;
import dev.fireworks4j.error.TransportException;
import java.time.Duration;

/** Which failed looks say nothing about the job. */
public final class Outages {
  /** A server that asks for a day gets this. */
  private static final Duration LONGEST_ADVICE = Duration.ofMinutes(5);

  private Outages() {}

  /**
   * True for 5xx, 408, 429, an open breaker, broken connections, missed deadlines, and answers that are no JSON, as proxies
   * and gateways give them while something is down. False for a certificate that is not trusted: no wait mends that.
   */
  public static boolean passes(FireworksException failure) {
    if (failure instanceof ApiException refused) {
      return refused.isRetryable() || refused.httpStatus() >= 500;
    }
    if (failure instanceof TransportException broken) {
      return broken.isTransient();
    }
    return failure instanceof CallException && !(failure instanceof CallInterruptedException);
  }

  /** How long to leave the service alone; zero if it did not say. */
  public static Duration advice(FireworksException failure) {
    Duration advice = null;
    if (failure instanceof RateLimitedException limited) {
      advice = limited.retryAfter();
    } else if (failure instanceof CircuitOpenException open) {
      advice = open.retryAfter();
    }
    if (advice == null) {
      return Duration.ZERO;
    }
    return advice.compareTo(LONGEST_ADVICE) < 0 ? advice : LONGEST_ADVICE;
  }

  /** True for failures that concern the caller or the client, and so every look at once. */
  public static boolean concernsAll(FireworksException failure) {
    return failure instanceof CallInterruptedException
        || failure instanceof ClosedException
        || failure instanceof ConfigurationException;
  }
}
