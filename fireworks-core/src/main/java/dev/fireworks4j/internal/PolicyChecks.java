// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Collects the problems of a policy, so that the user sees all at once. */
public final class PolicyChecks {
  private final List<String> found = new ArrayList<>();

  /** Requires a condition; {@code problem} names the field and says what to do. */
  public PolicyChecks require(boolean isRight, String problem) {
    if (!isRight) {
      found.add(problem);
    }
    return this;
  }

  /** Longer than nothing. */
  public PolicyChecks positive(String field, Duration duration) {
    Objects.requireNonNull(duration, field);
    return require(
        !duration.isZero() && !duration.isNegative(),
        field + ": " + duration + " is not positive; use a longer time");
  }

  /** Nothing or longer. */
  public PolicyChecks notNegative(String field, Duration duration) {
    Objects.requireNonNull(duration, field);
    return require(
        !duration.isNegative(), field + ": " + duration + " is negative; use zero or more");
  }

  /**
   * Ends the checks.
   *
   * @throws IllegalArgumentException with everything that was found, a line each, if anything was
   */
  public void orThrow() {
    if (!found.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", found));
    }
  }
}
