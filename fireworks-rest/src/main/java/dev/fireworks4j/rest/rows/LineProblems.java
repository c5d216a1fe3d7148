// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.rows;

import dev.fireworks4j.data.ProblemKind;
import dev.fireworks4j.data.RowProblem;
import java.util.function.Consumer;

/** The line that is checked, and where its problems are reported. */
record LineProblems(String file, long line, Consumer<RowProblem> problems) {
  void report(ProblemKind kind, long column, String path, String message) {
    problems.accept(new RowProblem(kind, file, line, column, path, message));
  }
}
