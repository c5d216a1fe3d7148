// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.conformance;

import dev.fireworks4j.tests.conformance.CheckTarget.CheckRequest;
import java.time.Duration;
import java.util.List;

/** A line of a check at two spaces, with what belongs to it. Texts may hold variables. */
sealed interface CheckStep {

  /**
   * A request and what its answer must be.
   *
   * @param expected in order; while the first that does not hold waits, and the answer is no failure, it is asked again
   */
  record Sent(CheckRequest request, List<Expectation> expected) implements CheckStep {

    /** Those that keep a value for later requests. */
    List<Expectation> kept() {
      return expected.stream().filter(expectation -> expectation.rule() == null).toList();
    }
  }

  /** Something to remove when all is done, whatever happens. */
  record CleanUpRequest(CheckRequest request) implements CheckStep {}

  /** Time that passes. */
  record Pause(Duration duration) implements CheckStep {}
}
