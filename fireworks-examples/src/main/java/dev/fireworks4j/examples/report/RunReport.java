// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.report;

import dev.fireworks4j.data.BatchResult;
import dev.fireworks4j.data.BatchResults;
import dev.fireworks4j.data.MetricsRow;
import dev.fireworks4j.data.TransferProgress;
import dev.fireworks4j.deployment.Deployment;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.job.Job;
import dev.fireworks4j.job.MetricsGateway;
import dev.fireworks4j.recipe.RecipePlan;
import dev.fireworks4j.recipe.RecipeStep;
import dev.fireworks4j.serving.ServedModel;
import dev.fireworks4j.serving.ServingStep;
import dev.fireworks4j.waiting.Outcome;
import dev.fireworks4j.waiting.OutcomeKind;
import dev.fireworks4j.waiting.WaitEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records a run and writes it as one HTML page, which needs no network and no script. Sections without data are left
 * out. Safe for many threads.
 *
 * <pre>{@code
 * RunReport.write(Path.of("prefs-7.html"), "prefs-7", report -> {
 *   var tuned = fireworks.recipes().run(Recipe.preference()....listener(report::onStep).build());
 *   report.job(tuned.job());
 *   report.metrics(fireworks.dpoJobs(), "prefs-7");
 *   return tuned.model();
 * });
 * }</pre>
 */
public final class RunReport {
  final String title;
  final Map<String, Object> facts = new LinkedHashMap<>();
  final List<StepLine> steps = new ArrayList<>();
  final List<StateLine> states = new ArrayList<>();
  final List<Job> jobs = new ArrayList<>();
  final Map<String, List<MetricsRow>> metrics = new LinkedHashMap<>();
  final List<AnswerPair> answers = new ArrayList<>();
  final List<Throwable> troubles = new ArrayList<>();

  /** A question and the answers of two models. */
  record AnswerPair(String question, String base, String tuned) {}

  /** An empty report with a heading. */
  public RunReport(String title) {
    this.title = title;
  }

  /**
   * Runs a task and writes the page, also if the task fails; the page then shows why.
   *
   * @throws IOException if the page cannot be written; the results of the run are kept
   */
  public static <T> T write(Path file, String title, Run<T> run) throws IOException {
    var report = new RunReport(title);
    T result;
    try {
      result = run.run(report);
    } catch (Throwable e) {
      report.trouble(e);
      report.tryToWrite(file, e);
      throw e;
    }
    report.writeTo(file);
    return result;
  }

  private void tryToWrite(Path file, Throwable failure) {
    try {
      writeTo(file);
    } catch (IOException | RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  /** The task of a report. */
  @FunctionalInterface
  public interface Run<T> {
    /** Runs it, and adds to the report what listeners do not see. */
    T run(RunReport report) throws IOException;
  }

  /** For the listener of a recipe. */
  public void onStep(RecipeStep step) {
    TransferProgress transfer = step.transfer();
    Duration took = transfer == null ? elapsed(step.waiting()) : transfer.elapsed();
    add(new StepLine(step.kind().name(), step.status(), step.name(), took), step.waiting());
  }

  /** For the listener of a serving recipe. */
  public void onStep(ServingStep step) {
    Duration took = elapsed(step.waiting());
    add(new StepLine(step.kind().name(), step.status(), step.name(), took), step.waiting());
  }

  private static @Nullable Duration elapsed(@Nullable WaitEvent event) {
    return event == null ? null : event.elapsed();
  }

  private synchronized void add(StepLine line, @Nullable WaitEvent event) {
    int last = steps.size() - 1;
    if (last >= 0 && line.isOfSameStep(steps.get(last))) {
      steps.set(last, line.after(steps.get(last)));
    } else {
      steps.add(line);
    }
    if (event != null) {
      onWait(event);
    }
  }

  /** For the listener of a wait. */
  public synchronized void onWait(WaitEvent event) {
    if (event.name().equals(WaitEvent.MANY)) {
      return;
    }
    StateLine line =
        states.stream().filter(each -> each.isContinuedBy(event)).findFirst().orElse(null);
    if (line == null) {
      line = new StateLine(event.name());
      states.add(line);
    }
    line.add(event);
  }

  /** Adds the planned steps and their cost. */
  public void plan(RecipePlan plan) {
    if (plan.estimatedCost() != null) {
      fact("Estimated cost", plan.estimatedCost());
    }
  }

  /** A job as it was read last: its state, times, tokens and cost. */
  public synchronized void job(Job job) {
    jobs.removeIf(older -> older.name().equals(job.name()));
    jobs.add(job);
  }

  /** How a wait for a job ended, and why it has no result. A cancelled job is not a failure. */
  public void outcome(Outcome<? extends Job> outcome) {
    Job last = outcome.last();
    if (last != null) {
      job(last);
    }
    try {
      outcome.orThrow();
    } catch (FireworksException e) {
      if (outcome.kind() != OutcomeKind.CANCELLED) {
        trouble(e);
      }
    }
  }

  /** The metrics of a job so far, which become curves; they replace earlier ones of the same job. */
  public synchronized void metrics(String job, List<MetricsRow> rows) {
    metrics.put(job, List.copyOf(rows));
  }

  /** Reads the metrics of a job. If they cannot be read, the report says so, and the run does not fail. */
  public void metrics(MetricsGateway jobs, String job) {
    try {
      metrics(job, jobs.metricsRows(job));
    } catch (FireworksException e) {
      fact("Metrics", e.getMessage() == null ? "none" : e.getMessage());
    }
  }

  /** The answers of a base model and a tuned one to the same question. */
  public synchronized void answers(String question, String base, String tuned) {
    answers.add(new AnswerPair(question, base, tuned));
  }

  /** How many rows of a batch were answered. */
  public void results(BatchResults results) {
    var counts = new EnumMap<BatchResult.RowOutcome, Long>(BatchResult.RowOutcome.class);
    results.forEach(row -> counts.merge(row.outcome(), 1L, Long::sum));
    counts.forEach((outcome, count) -> fact("Rows " + StepLine.words(outcome.name()), count));
  }

  /** Where a model answers, and on what hardware. */
  public void served(ServedModel model) {
    fact("Answers as", model.model());
    Deployment deployment = model.endpoint().deployment();
    if (deployment != null && deployment.acceleratorType() != null) {
      fact("Hardware", deployment.acceleratorCount() + " × " + deployment.acceleratorType());
    }
  }

  /** Any other fact. */
  public synchronized void fact(String name, Object value) {
    facts.put(name, value);
  }

  /** Why the run, or a part of it, failed. */
  public synchronized void trouble(Throwable failure) {
    troubles.add(failure);
  }

  /** Writes the page, creating its folders; an older page is replaced only when the new one is complete. */
  public synchronized void writeTo(Path file) throws IOException {
    String page = new ReportPage(this).toHtml().markup();
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.write(part, page.getBytes(StandardCharsets.UTF_8));
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
