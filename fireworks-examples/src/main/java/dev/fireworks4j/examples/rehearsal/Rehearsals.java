// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.rehearsal;

import dev.fireworks4j.examples.console.ProgressBar;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Rehearses every journey over real HTTP, on each transport, and ends with a line for each. Of what the journeys print,
 * that of the first transport is shown, and that of any run that fails.
 */
public final class Rehearsals {
  private static final List<Rehearsal<?>> ALL =
      List.of(
          TuningRehearsals.SUPERVISED,
          TuningRehearsals.PREFERENCES,
          TuningRehearsals.WARM_START,
          TuningRehearsals.REPORTED,
          DataRehearsals.LARGE_DATASET,
          DataRehearsals.LARGE_BATCH,
          DataRehearsals.CONTINUED_BATCH,
          JobRehearsals.FAILURE_REPORT,
          JobRehearsals.RESUMED_JOB,
          JobRehearsals.RUNAWAY_JOB,
          JobRehearsals.CRASH_SAFE_JOB,
          TuningRehearsals.WHOLE_LIFE,
          AskingRehearsals.COMPARISON,
          AskingRehearsals.ASSISTANT,
          EvaluatorRehearsals.RELEASE,
          ServingRehearsals.SERVED_BOT,
          ServingRehearsals.SHARED_BASE,
          ServingRehearsals.CHECKPOINT_SCORES,
          ServingRehearsals.SLEEPING_MODEL,
          ServingRehearsals.OWN_MODEL,
          ServingRehearsals.BLUE_GREEN,
          ServingRehearsals.FORGOTTEN);

  private final PrintStream out;
  private final List<Rehearsal<?>> program;
  private final Scale scale;

  Rehearsals(PrintStream out, List<Rehearsal<?>> program, Scale scale) {
    this.out = out;
    this.program = program;
    this.scale = scale;
  }

  /** All journeys. */
  static Rehearsals all(PrintStream out, Scale scale) {
    return new Rehearsals(out, ALL, scale);
  }

  /** Exits with 1 if any run failed. */
  public static void main(String[] args) {
    int exitCode = all(System.out, Scale.FULL).run(List.of("jdk", "apache"));
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  int run(List<String> transports) {
    var results = new ArrayList<RehearsalResult>();
    for (Rehearsal<?> rehearsal : program) {
      out.println();
      out.println("=== " + rehearsal.title() + " ===");
      results.add(shown(rehearsal, transports.get(0)));
      for (String transport : transports.subList(1, transports.size())) {
        results.add(hushed(rehearsal, transport));
      }
    }
    return summary(results);
  }

  private RehearsalResult shown(Rehearsal<?> rehearsal, String transport) {
    try (var console = ProgressBar.on(out)) {
      return rehearsal.run(transport, console, scale);
    }
  }

  private RehearsalResult hushed(Rehearsal<?> rehearsal, String transport) {
    var printed = new ByteArrayOutputStream();
    var console = ProgressBar.on(new PrintStream(printed, true, StandardCharsets.UTF_8));
    RehearsalResult result = rehearsal.run(transport, console, scale);
    if (!result.isOk()) {
      out.println("--- the same on " + transport + " ---");
      out.print(printed.toString(StandardCharsets.UTF_8));
    }
    return result;
  }

  private int summary(List<RehearsalResult> results) {
    out.println();
    out.println("=== Requests sent, time passed on the fake's clock, and what came of it ===");
    results.forEach(out::println);
    return results.stream().allMatch(RehearsalResult::isOk) ? 0 : 1;
  }
}
