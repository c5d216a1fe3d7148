// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import java.io.Serial;
import java.util.List;

/** Rows that a job would fail on, found before anything was sent. */
public final class InvalidDatasetException extends FireworksException {
  @Serial private static final long serialVersionUID = 1L;

  private final String[] problems;

  /**
   * The message is the whole report.
   *
   * @param report what the check found, for people
   * @param problems a line for each problem that was kept
   */
  public InvalidDatasetException(String report, List<String> problems) {
    super(report, null);
    this.problems = problems.toArray(String[]::new);
  }

  /**
   * The first problems, each with file, line, column and what to do: {@code train.jsonl:17:24: messages[2].role: ...}.
   */
  public List<String> problems() {
    return List.of(problems);
  }
}
