// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.data;

import dev.fireworks4j.error.InvalidDatasetException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a validation found.
 *
 * @param format what the rows were checked as
 * @param rows lines that are not blank, good and bad
 * @param bytes size of all files
 * @param files the files as they were read, in the order in which they were given; empty if the rows came from a stream
 * @param problems the first ones, in the order of files and lines
 * @param totals how many of each kind there are in all, also beyond those in {@code problems}
 */
public record ValidationReport(
    RowFormat format,
    long rows,
    long bytes,
    List<CheckedFile> files,
    List<RowProblem> problems,
    Map<ProblemKind, Long> totals) {

  public ValidationReport {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
    var copy = new EnumMap<ProblemKind, Long>(ProblemKind.class);
    copy.putAll(totals);
    totals = Collections.unmodifiableMap(copy);
  }

  /** True if there is no error; warnings do not count. */
  public boolean isValid() {
    return totals.keySet().stream().noneMatch(ProblemKind::isError);
  }

  /**
   * This report, if it has no error.
   *
   * @throws InvalidDatasetException if it has; its message is this report
   */
  public ValidationReport orThrow() {
    if (!isValid()) {
      throw new InvalidDatasetException(
          "the rows are not fit for " + format + ": " + this,
          problems.stream().map(RowProblem::toString).toList());
    }
    return this;
  }

  /** For people: a summary, then a line for each problem kept. */
  @Override
  public String toString() {
    String counts =
        totals.entrySet().stream()
            .map(total -> total.getKey() + " " + total.getValue())
            .collect(Collectors.joining(", "));
    String head = rows + " rows, " + bytes + " bytes: " + (counts.isEmpty() ? "good" : counts);
    long more = totals.values().stream().mapToLong(Long::longValue).sum() - problems.size();
    return problems.stream()
        .map(problem -> "\n  " + problem)
        .collect(Collectors.joining("", head, more > 0 ? "\n  and " + more + " more" : ""));
  }
}
