// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import java.io.Serial;
import java.util.List;

/** A request object that is not valid, rejected before anything is sent. Holds all problems at once. */
public final class InvalidRequestException extends FireworksException {
  @Serial private static final long serialVersionUID = 1L;

  /** Each problem starts with the name of its field. */
  private final String[] problems;

  /**
   * @param type the request's type, e.g. {@code CreateDpoJob}
   * @param problems at least one, each starting with the field's name and saying what to do
   */
  public InvalidRequestException(String type, List<String> problems) {
    super(type + " is not valid:\n  - " + String.join("\n  - ", problems), null);
    this.problems = problems.toArray(String[]::new);
  }

  /** Every problem found, in the order of the fields. */
  public List<String> problems() {
    return List.of(problems);
  }
}
