// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.conformance;

import java.util.List;

/**
 * How a check ended on one side.
 *
 * @param reason what is wrong, or why it was not run; empty if it holds
 * @param answers one for each request of the check that was answered
 */
record CheckResult(Verdict verdict, String reason, List<ObservedAnswer> answers) {

  /** How checks end. */
  enum Verdict {
    HOLDS("ok"),
    FAILS("FAILS"),
    /** The account has no such resource. */
    NO_ROWS("no rows"),
    /** It costs more than is allowed, or needs what an earlier check did not leave. */
    NOT_RUN("-");

    private final String word;

    Verdict(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  static CheckResult notRun(String reason) {
    return new CheckResult(Verdict.NOT_RUN, reason, List.of());
  }
}
