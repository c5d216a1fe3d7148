// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.rows;

/**
 * What is wrong with a row, as the status of a job words it. Expected and caught within validation, so it has no stack
 * trace.
 */
final class BadRowException extends Exception {
  private static final long serialVersionUID = 1L;

  BadRowException(String problem) {
    super(problem, null, false, false);
  }

  /** The problem. */
  String text() {
    return String.valueOf(getMessage());
  }
}
