// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples;

import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.job.JobState;
import dev.fireworks4j.resource.Status;
import dev.fireworks4j.resource.StatusCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Follows a job to its end with a line for each change of state. */
final class JobFollower {
  private final Stage stage;
  private final Instant start;
  private @Nullable JobState shown;

  JobFollower(Stage stage) {
    this.stage = stage;
    this.start = stage.time().now();
  }

  /** Returns the job as it was when it ended, however that was. */
  DpoJob follow(String id) throws InterruptedException {
    DpoJob job = look(id);
    while (!job.state().isTerminal()) {
      if (elapsed().compareTo(Plan.PATIENCE) > 0) {
        throw new IllegalStateException(id + " is still " + job.state() + "; it was left running");
      }
      stage.time().sleep(Plan.POLL_EVERY);
      job = look(id);
    }
    return job;
  }

  private DpoJob look(String id) {
    DpoJob job = stage.fireworks().dpoJobs().get(id);
    if (!job.state().equals(shown)) {
      shown = job.state();
      stage.report().line("  " + clock(elapsed()), JobLine.word(shown));
      reason(job.status());
    }
    return job;
  }

  private void reason(@Nullable Status status) {
    if (status != null && status.code() != null && !status.code().equals(StatusCode.OK)) {
      stage.report().line("  why", status.code() + ": " + status.message());
    }
  }

  private Duration elapsed() {
    return Duration.between(start, stage.time().now());
  }

  private static String clock(Duration elapsed) {
    return String.format(Locale.ROOT, "%02d:%02d", elapsed.toMinutes(), elapsed.toSecondsPart());
  }
}
