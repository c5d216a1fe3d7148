// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j;

import dev.fireworks4j.internal.PolicyChecks;
import dev.fireworks4j.internal.WithBuilder;
import java.time.Duration;
import java.util.Objects;

/**
 * When calls to a host that keeps failing are refused at once. Counts I/O failures, attempts that took longer than
 * {@link Timeouts#attempt()}, and 5xx; never 4xx, a certificate that is not trusted, or a deadline that was shorter
 * than that. Time is monotonic, so a clock that is set back does not keep the breaker open.
 *
 * @param isEnabled false for no breaker at all; default true
 * @param window number of recent attempts that are counted; default 50
 * @param minimumAttempts attempts before the breaker may open; default 20
 * @param failureRatePercent share of failures at which it opens; default 80
 * @param openFor how long it refuses calls before it lets probes through; default 15 s
 * @param probes attempts let through while half open; default 3
 */
@WithBuilder
public record CircuitBreakerPolicy(
    boolean isEnabled,
    int window,
    int minimumAttempts,
    int failureRatePercent,
    Duration openFor,
    int probes) {
  private static final CircuitBreakerPolicy DEFAULTS =
      new CircuitBreakerPolicy(true, 50, 20, 80, Duration.ofSeconds(15), 3);

  public CircuitBreakerPolicy {
    Objects.requireNonNull(openFor, "openFor");
    new PolicyChecks()
        .require(window >= 1, "window: " + window + " is less than 1")
        .require(minimumAttempts >= 1, "minimumAttempts: " + minimumAttempts + " is less than 1")
        .require(
            failureRatePercent >= 1 && failureRatePercent <= 100,
            "failureRatePercent: " + failureRatePercent + " is not between 1 and 100")
        .require(
            openFor.compareTo(Duration.ofMillis(1)) >= 0,
            "openFor: " + openFor + " is less than 1 ms")
        .require(probes >= 1, "probes: " + probes + " is less than 1")
        .orThrow();
  }

  /** The defaults named above. */
  public static CircuitBreakerPolicy defaults() {
    return DEFAULTS;
  }

  /** A builder that starts with the defaults. */
  public static CircuitBreakerPolicyBuilder builder() {
    return CircuitBreakerPolicyBuilder.builder(DEFAULTS);
  }

  /** A builder that starts with this policy. */
  public CircuitBreakerPolicyBuilder toBuilder() {
    return CircuitBreakerPolicyBuilder.builder(this);
  }

  /** No breaker. */
  public static CircuitBreakerPolicy disabled() {
    return builder().isEnabled(false).build();
  }
}
