// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import dev.fireworks4j.error.CallInterruptedException;
import dev.fireworks4j.error.ClosedException;
import dev.fireworks4j.error.ConfigurationException;
import dev.fireworks4j.error.DecodingException;
import dev.fireworks4j.error.FireworksException;
import java.time.Duration;

/** Which failed looks say nothing about the job. */
public final class Outages {
  /** A server that asks for a day gets this. */
  private static final Duration LONGEST_ADVICE = Duration.ofMinutes(5);

  private Outages() {}

  /**
   * True for failures that may pass, and for answers that are no JSON, as proxies and gateways give them while
   * something is down. False for a wrong key, a refusal or a certificate that is not trusted.
   */
  public static boolean passes(FireworksException failure) {
    return failure.isTransient() || failure instanceof DecodingException;
  }

  /** How long to leave the service alone; zero if it did not say. */
  public static Duration advice(FireworksException failure) {
    Duration advice = failure.retryAfter();
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
