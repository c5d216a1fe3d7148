// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.rehearsal;

import dev.fireworks4j.examples.console.ProgressBar;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Rehearses every journey over real HTTP, on each transport, and ends with a line for each. Shows the output of the
 * journeys on the first transport, and of any run that fails.
 */
public record Rehearsals(PrintStream out, List<Rehearsal> program, Scale scale) {
  private static final List<Rehearsal> ALL =
      List.of(
          new Rehearsal("Tune a model on conversations", TuningRehearsals::supervised),
          new Rehearsal("Tune on preferences and read the metrics", TuningRehearsals::preferences),
          new Rehearsal("Continue from a tuned model", TuningRehearsals::warmStart),
          new Rehearsal("Write a report of a run", TuningRehearsals::report),
          new Rehearsal("Upload several large files", DataRehearsals::largeDataset),
          new Rehearsal("Answer many requests", DataRehearsals::largeBatch),
          new Rehearsal("Continue a batch that expired", DataRehearsals::continuedBatch),
          new Rehearsal("Find what failed last week, and why", JobRehearsals::failureReport),
          new Rehearsal("Resume a failed job", JobRehearsals::resumedJob),
          new Rehearsal("Stop a job and clean up", JobRehearsals::runawayJobs),
          new Rehearsal("Create a job exactly once", JobRehearsals::crashSafeJob),
          new Rehearsal("The whole life of a model", TuningRehearsals::wholeLife),
          new Rehearsal("Compare a tuned model with its base", AskingRehearsals::comparison),
          new Rehearsal("Stream an answer, with tools", AskingRehearsals::assistant),
          new Rehearsal("Release an evaluator", EvaluatorRehearsals::release),
          new Rehearsal("Serve a tuned model", ServingRehearsals::servedBot),
          new Rehearsal("Serve many tuned models on one base", ServingRehearsals::sharedBase),
          new Rehearsal("Score checkpoints on one deployment", ServingRehearsals::checkpointScores),
          new Rehearsal("Wake a deployment", ServingRehearsals::sleepingModel),
          new Rehearsal("Bring a model and serve it", ServingRehearsals::ownModel),
          new Rehearsal("Change the model behind a name", ServingRehearsals::blueGreen),
          new Rehearsal("Find and delete what was forgotten", ServingRehearsals::forgotten));

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
    for (Rehearsal rehearsal : program) {
      out.println();
      out.println("=== " + rehearsal.title() + " ===");
      results.add(shown(rehearsal, transports.get(0)));
      for (String transport : transports.subList(1, transports.size())) {
        results.add(hushed(rehearsal, transport));
      }
    }
    return summary(results);
  }

  private RehearsalResult shown(Rehearsal rehearsal, String transport) {
    try (var console = ProgressBar.on(out)) {
      return rehearsal.run(transport, console, scale);
    }
  }

  private RehearsalResult hushed(Rehearsal rehearsal, String transport) {
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
    out.println("=== Requests sent, time passed on the fake's clock, and result ===");
    results.forEach(out::println);
    return results.stream().allMatch(RehearsalResult::isOk) ? 0 : 1;
  }
}
