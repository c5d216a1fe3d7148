// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A first look at a file of preference pairs before its upload: each row is a JSON object with the three members of a
 * pair. The service looks closer when a job starts.
 *
 * @param rows number of rows
 * @param problems each with its row, counted from 1; empty if there are none
 */
record PreferenceCheck(long rows, List<String> problems) {
  private static final List<String> MEMBERS =
      List.of("input", "preferred_output", "non_preferred_output");

  static PreferenceCheck of(Path file) throws IOException {
    List<String> rows = Files.readAllLines(file);
    var problems = new ArrayList<String>();
    for (int i = 0; i < rows.size(); i++) {
      check(i + 1, rows.get(i), problems);
    }
    return new PreferenceCheck(rows.size(), List.copyOf(problems));
  }

  /** E.g. {@code 65 rows, no problems}. */
  String summary() {
    String found = problems.isEmpty() ? "no problems" : String.join("; ", problems);
    return rows + " rows, " + found;
  }

  private static void check(int number, String row, List<String> problems) {
    try {
      var members = JsonLine.parse(row).keySet();
      MEMBERS.stream()
          .filter(member -> !members.contains(member))
          .forEach(member -> problems.add("row " + number + " has no " + member));
    } catch (IOException malformed) {
      problems.add("row " + number + " is not a JSON object");
    }
  }
}
