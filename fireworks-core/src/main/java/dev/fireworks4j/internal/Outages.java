// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import dev.fireworks4j.error.CallInterruptedException;
import dev.fireworks4j.error.ClosedException;
import dev.fireworks4j.error.ConfigurationException;
import dev.fireworks4j.error.DecodingException;
import dev.fireworks4j.error.FireworksException;
import java.time.Duration;

/** Decides which failed polls say nothing about the job. */
public final class Outages {
  /** Longer waits that a server asks for are cut to this. */
  private static final Duration LONGEST_ADVICE = Duration.ofMinutes(5);

  private Outages() {}

  /**
   * True for failures that may pass, and for answers that are not JSON, which proxies and gateways give while the
   * service is down. False for a wrong key, a refusal or a certificate that is not trusted.
   */
  public static boolean passes(FireworksException failure) {
    return failure.isTransient() || failure instanceof DecodingException;
  }

  /** How long to wait before the next request; zero if the service did not say. */
  public static Duration advice(FireworksException failure) {
    Duration advice = failure.retryAfter();
    if (advice == null) {
      return Duration.ZERO;
    }
    return advice.compareTo(LONGEST_ADVICE) < 0 ? advice : LONGEST_ADVICE;
  }

  /** True for failures that concern the caller or the client, and thus all polls at once. */
  public static boolean concernsAll(FireworksException failure) {
    return failure instanceof CallInterruptedException
        || failure instanceof ClosedException
        || failure instanceof ConfigurationException;
  }
}
