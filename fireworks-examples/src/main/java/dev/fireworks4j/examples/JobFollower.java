// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples;

import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.job.JobState;
import dev.fireworks4j.resource.Status;
import dev.fireworks4j.resource.StatusCode;
import dev.fireworks4j.waiting.Outcome;
import dev.fireworks4j.waiting.Wait;
import dev.fireworks4j.waiting.WaitEvent;
import dev.fireworks4j.waiting.WaitEventKind;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Follows a job to its end with a line for each change of state. */
record JobFollower(Stage stage) {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(15);
  private static final Duration PATIENCE = Duration.ofHours(12);

  /** How the job ended; a job that has not ended after half a day is left running. */
  Outcome<DpoJob> follow(String id) {
    var wait = Wait.atMost(PATIENCE).withInterval(LOOK_EVERY, LOOK_EVERY).withListener(this::tell);
    Outcome<DpoJob> outcome = stage.fireworks().dpoJobs().await(id, wait);
    DpoJob job = outcome.last();
    reason(job == null ? null : job.status());
    stage.page().outcome(outcome);
    return outcome;
  }

  private void tell(WaitEvent event) {
    stage.page().onWait(event);
    String state = event.state();
    if (event.kind() == WaitEventKind.CHANGED && state != null) {
      stage.report().line("  " + clock(event.elapsed()), Report.word(new JobState(state)));
    }
  }

  private void reason(@Nullable Status status) {
    if (status != null && status.code() != null && !status.code().equals(StatusCode.OK)) {
      stage.report().line("  why", status.code() + ": " + status.message());
    }
  }

  /** Rounded to half a minute, because a change is seen up to one poll late. */
  private static String clock(Duration elapsed) {
    long seconds = elapsed.toSeconds() / 30 * 30;
    return String.format(Locale.ROOT, "%02d:%02d", seconds / 60, seconds % 60);
  }
}
