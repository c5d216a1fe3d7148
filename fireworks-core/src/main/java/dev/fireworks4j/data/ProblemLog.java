// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Keeps the first problems and counts them all. */
final class ProblemLog {
  private final int limit;
  private final List<RowProblem> first = new ArrayList<>();
  private final Map<ProblemKind, Long> totals = new EnumMap<>(ProblemKind.class);
  private final List<String> files;
  private boolean hasUnreadableFile;

  ProblemLog(int limit, List<String> files) {
    this.limit = limit;
    this.files = files;
  }

  void add(RowProblem problem) {
    hasUnreadableFile |= problem.line() == 0;
    totals.merge(problem.kind(), 1L, Long::sum);
    if (first.size() < limit) {
      first.add(problem);
    }
  }

  String lastFile() {
    return files.get(files.size() - 1);
  }

  /** Whether a file could not be read as rows, so that the number of rows is not known. */
  boolean hasUnreadableFile() {
    return hasUnreadableFile;
  }

  /** Duplicates among very many ids are found last; they are sorted to the line where they stand. */
  List<RowProblem> inOrder() {
    first.sort(
        Comparator.<RowProblem>comparingInt(problem -> files.indexOf(problem.file()))
            .thenComparingLong(problem -> problem.line() == 0 ? Long.MAX_VALUE : problem.line())
            .thenComparingLong(RowProblem::column));
    return first;
  }

  Map<ProblemKind, Long> totals() {
    return totals;
  }
}
