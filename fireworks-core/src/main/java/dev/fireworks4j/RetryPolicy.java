// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j;

import dev.fireworks4j.internal.PolicyChecks;
import dev.fireworks4j.internal.WithBuilder;
import java.time.Duration;
import java.util.Objects;

/**
 * When and how a failed attempt is repeated: connect failures, resets, silence, answers that end early, and HTTP 408,
 * 429 and 500 to 599 but 501 and 505; never 409, and never a certificate that is not trusted. What is not safe to
 * repeat is never repeated. A request that the server reports as not processed is sent again without counting as an
 * attempt.
 *
 * @param maxAttempts attempts in all, the first included; 1 for no retry; default 3
 * @param firstDelay upper bound of the first random wait; default 500 ms, doubled each time
 * @param maxDelay upper bound of any wait that the server did not ask for; default 8 s
 * @param budget tokens of the client for each host, so that retries do not multiply the load on a host that is down: a
 *     failed attempt takes a token, any other returns one, and there is no retry while fewer than half are left. This
 *     has no effect while at most half of all attempts fail. 0 for no limit; default 200
 */
@WithBuilder
public record RetryPolicy(int maxAttempts, Duration firstDelay, Duration maxDelay, int budget) {
  private static final int USUAL_BUDGET = 200;
  private static final int LARGEST_BUDGET = 1_000_000;
  private static final RetryPolicy DEFAULTS =
      new RetryPolicy(3, Duration.ofMillis(500), Duration.ofSeconds(8), USUAL_BUDGET);

  public RetryPolicy {
    Objects.requireNonNull(firstDelay, "firstDelay");
    Objects.requireNonNull(maxDelay, "maxDelay");
    new PolicyChecks()
        .require(
            maxAttempts >= 1, "maxAttempts: " + maxAttempts + " is less than 1; use 1 for no retry")
        .require(
            firstDelay.compareTo(Duration.ofMillis(1)) >= 0 && maxDelay.compareTo(firstDelay) >= 0,
            "firstDelay and maxDelay: %s and %s; use 1 ms <= firstDelay <= maxDelay"
                .formatted(firstDelay, maxDelay))
        .require(
            budget >= 0 && budget <= LARGEST_BUDGET,
            "budget: " + budget + " is not between 0 and " + LARGEST_BUDGET)
        .orThrow();
  }

  /** A policy with the usual budget. */
  public RetryPolicy(int maxAttempts, Duration firstDelay, Duration maxDelay) {
    this(maxAttempts, firstDelay, maxDelay, USUAL_BUDGET);
  }

  /** Three attempts, full-jitter exponential waits from 0.5 s to 8 s. */
  public static RetryPolicy defaults() {
    return DEFAULTS;
  }

  /** One attempt, no retry. */
  public static RetryPolicy never() {
    return DEFAULTS.withMaxAttempts(1);
  }

  /** A builder that starts with the defaults. */
  public static RetryPolicyBuilder builder() {
    return RetryPolicyBuilder.builder(DEFAULTS);
  }

  /** A builder that starts with this policy. */
  public RetryPolicyBuilder toBuilder() {
    return RetryPolicyBuilder.builder(this);
  }

  /** This policy with another number of attempts. */
  public RetryPolicy withMaxAttempts(int attempts) {
    return toBuilder().maxAttempts(attempts).build();
  }
}
