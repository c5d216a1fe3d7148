// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.data;

import java.util.Objects;

/**
 * Something wrong with a row, and how to mend it.
 *
 * @param kind kind of problem
 * @param file name of the file, without its folder
 * @param line from 1; 0 for a problem of the whole file
 * @param column from 1, in characters; 0 for a problem of the whole file
 * @param path where in the row, e.g. {@code messages[2].role}; empty for the row itself
 * @param message what is wrong and what to do, without any text of the row but ids and roles
 */
public record RowProblem(
    ProblemKind kind, String file, long line, long column, String path, String message) {

  public RowProblem {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(message, "message");
  }

  /** One line as compilers write it: {@code train.jsonl:17:24: messages[2].role: ...}. */
  @Override
  public String toString() {
    String place = line == 0 ? file : file + ":" + line + ":" + column;
    String warning = kind.isError() ? "" : "warning: ";
    return place + ": " + warning + (path.isEmpty() ? "" : path + ": ") + message;
  }
}
