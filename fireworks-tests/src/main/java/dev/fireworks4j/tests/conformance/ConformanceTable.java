// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.conformance;

import dev.fireworks4j.tests.conformance.CheckResult.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Output of a run: one row for each check with its results on both sides and their differences, then counts.
 *
 * @param real empty where there is no key
 */
record ConformanceTable(Map<ServiceCheck, CheckResult> real, Map<ServiceCheck, CheckResult> fake) {

  /** The lines of the table. */
  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(row("real", "fake", "differs", "check"));
    fake.forEach(
        (check, result) -> {
          List<String> differences = differences(check);
          lines.add(
              row(
                  word(real(check)),
                  word(result),
                  differences.isEmpty() ? "" : "yes",
                  check.name() + " (" + check.source() + ")"));
          reason("real", real(check), lines);
          reason("fake", result, lines);
          differences.forEach(difference -> lines.add("        differs: " + difference));
        });
    lines.add(counts("real", real.values()));
    lines.add(counts("fake", fake.values()));
    lines.add(differing() + " checks differ");
    return lines;
  }

  /** True if no check failed and none differs. */
  boolean isClean() {
    return differing() == 0
        && Stream.of(real, fake)
            .flatMap(results -> results.values().stream())
            .noneMatch(result -> result.verdict() == Verdict.FAILS);
  }

  private long differing() {
    return fake.keySet().stream().filter(check -> !differences(check).isEmpty()).count();
  }

  private CheckResult real(ServiceCheck check) {
    return real.getOrDefault(check, CheckResult.notRun(""));
  }

  private List<String> differences(ServiceCheck check) {
    CheckResult here = real(check);
    CheckResult there = Objects.requireNonNull(fake.get(check));
    if (isNotComparable(here) || isNotComparable(there)) {
      return List.of();
    }
    int common = Math.min(here.answers().size(), there.answers().size());
    var found =
        IntStream.range(0, common)
            .mapToObj(i -> AnswerShape.differences(here.answers().get(i), there.answers().get(i)))
            .flatMap(List::stream)
            .distinct()
            .collect(Collectors.toCollection(ArrayList::new));
    if (found.isEmpty() && here.verdict() != there.verdict()) {
      found.add("it " + word(here) + " there and is " + word(there) + " here");
    }
    return found;
  }

  private static boolean isNotComparable(CheckResult result) {
    return result.verdict() == Verdict.NOT_RUN || result.verdict() == Verdict.NO_ROWS;
  }

  private static void reason(String side, CheckResult result, List<String> lines) {
    if (!result.reason().isEmpty()) {
      lines.add("        " + side + ": " + result.reason());
    }
  }

  private static String counts(String side, Collection<CheckResult> results) {
    if (results.isEmpty()) {
      return side + ": not asked; there is no key";
    }
    return side
        + ": "
        + results.stream()
            .collect(Collectors.groupingBy(ConformanceTable::word, Collectors.counting()))
            .entrySet()
            .stream()
            .map(count -> count.getValue() + " " + count.getKey())
            .sorted()
            .collect(Collectors.joining(", "))
        + ", of "
        + results.size();
  }

  private static String word(CheckResult result) {
    return result.verdict().word();
  }

  private static String row(String real, String fake, String differs, String check) {
    return String.format(Locale.ROOT, "%-8s%-8s%-8s%s", real, fake, differs, check).stripTrailing();
  }
}
