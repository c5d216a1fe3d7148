// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples;

import dev.fireworks4j.job.JobState;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prints aligned lines as things happen, and keeps them for comparison. */
final class Report {
  private final PrintStream out;
  private final List<String> lines = new ArrayList<>();
  private int sections;

  Report(PrintStream out) {
    this.out = out;
  }

  void section(String title) {
    sections++;
    print("");
    print(sections + ". " + title);
  }

  void line(String label, @Nullable Object text) {
    print(String.format(Locale.ROOT, "   %-12s %s", label, String.valueOf(text)).stripTrailing());
  }

  /** A state without the prefix that all states share. */
  static String word(JobState state) {
    return state.value().replace("JOB_STATE_", "");
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  private void print(String line) {
    lines.add(line);
    out.println(line);
  }
}
