// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.journey;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.examples.console.ProgressBar;
import dev.fireworks4j.job.EvaluationJob;
import dev.fireworks4j.job.Job;
import dev.fireworks4j.job.view.JobsView;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.resource.Status;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What failed in the last week, over all kinds of jobs, and why. */
public record FailureReport(Fireworks fireworks, ProgressBar out) {
  private static final int LOG_LINES = 3;

  /** Prints the failed jobs, newest first, and returns their names. */
  public List<String> print() throws IOException {
    var names = new ArrayList<String>();
    // tag::failure-report
    JobsView failed = fireworks.jobs().failed().since(Duration.ofDays(7));
    for (Job job : failed) {
      print(job);
      names.add(job.name());
    }
    for (JobsView.Problem problem : failed.problems()) {
      out.println(problem.collection() + " could not be listed");
    }
    // end::failure-report
    return names;
  }

  private void print(Job job) throws IOException {
    out.println(job.name() + ", " + job.createTime() + ", " + job.createdBy());
    out.println("  " + reason(job.status()));
    for (String line : log(job)) {
      out.println("  | " + line);
    }
  }

  private static String reason(@Nullable Status status) {
    return status == null ? "no reason given" : status.code() + ": " + status.message();
  }

  /** The first lines of the job's log; none where there is no log, or no access to it. */
  private List<String> log(Job job) throws IOException {
    SignedUrl url = logUrl(job);
    if (url == null) {
      return List.of();
    }
    try (var lines =
        new BufferedReader(
            new InputStreamReader(fireworks.files().open(url), StandardCharsets.UTF_8))) {
      return lines.lines().limit(LOG_LINES).toList();
    } catch (FireworksException unavailable) {
      return List.of("the log cannot be read: " + unavailable.getClass().getSimpleName());
    }
  }

  private @Nullable SignedUrl logUrl(Job job) {
    return job instanceof EvaluationJob
        ? fireworks.evaluationJobs().executionLog(job.name()).executionLogSignedUri()
        : job.trainerLogsSignedUrl();
  }
}
