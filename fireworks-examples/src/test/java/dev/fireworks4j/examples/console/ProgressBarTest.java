// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.data.TransferProgress;
import dev.fireworks4j.data.TransferProgress.TransferPhase;
import dev.fireworks4j.recipe.RecipeStep;
import dev.fireworks4j.waiting.WaitEvent;
import dev.fireworks4j.waiting.WaitEventKind;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
  private static final long SIZE = 200_000_000;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);

  @Nested
  class InALog {
    private final ProgressBar out = ProgressBar.on(stream);

    @Test
    void prints_a_line_at_each_quarter_of_a_transfer() {
      for (long percent = 0; percent <= 100; percent++) {
        out.onProgress(transfer(TransferPhase.TRANSFERRING, SIZE / 100 * percent));
      }

      assertThat(lines())
          .containsExactly(
              "  transfer: transferring, 0 KB of 200.0 MB",
              "  transfer: transferring 25 %, 50.0 MB of 200.0 MB, 25.0 MB/s, 6 s left",
              "  transfer: transferring 50 %, 100.0 MB of 200.0 MB, 50.0 MB/s, 2 s left",
              "  transfer: transferring 75 %, 150.0 MB of 200.0 MB, 75.0 MB/s, 0 s left",
              "  transfer: transferring 100 %, 200.0 MB of 200.0 MB, 100.0 MB/s, 0 s left");
    }

    @Test
    void tells_only_the_end_of_a_small_transfer_and_that_of_each() {
      for (int i = 0; i < 2; i++) {
        out.onProgress(small(TransferPhase.TRANSFERRING));
        out.onProgress(small(TransferPhase.DONE));
      }

      assertThat(lines()).containsExactly("  transfer: done, 2 KB", "  transfer: done, 2 KB");
    }

    @Test
    void prints_a_line_when_a_state_changes_and_none_for_a_heartbeat() {
      out.onWait(look("CREATING", null));
      out.onWait(look("CREATING", null));
      out.onWait(look("RUNNING", 10));
      out.onWait(look("RUNNING", 20));
      out.onWait(look("RUNNING", 60));

      assertThat(lines())
          .containsExactly(
              "  dpoJobs/p1: CREATING, after 1:02:03",
              "  dpoJobs/p1: RUNNING 10 %, after 1:02:03",
              "  dpoJobs/p1: RUNNING 60 %, after 1:02:03");
    }

    @Test
    void shows_what_a_recipe_does_and_a_line_for_each_step_done() {
      out.onStep(step(RecipeStep.Kind.EVALUATION_DATA, RecipeStep.Status.STARTED, null));
      out.onStep(
          step(
              RecipeStep.Kind.EVALUATION_DATA,
              RecipeStep.Status.RUNNING,
              small(TransferPhase.DONE)));
      out.onStep(step(RecipeStep.Kind.EVALUATION_DATA, RecipeStep.Status.MADE, null));
      out.onStep(step(RecipeStep.Kind.JOB, RecipeStep.Status.FOUND, null));

      assertThat(lines())
          .containsExactly(
              "  transfer: done, 2 KB", "  evaluation data: done, it", "  job: found, it");
    }

    @Test
    void keeps_jobs_apart_that_are_waited_for_together() {
      for (int round = 0; round < 3; round++) {
        out.onWait(named("accounts/acme/dpoJobs/p1", "RUNNING"));
        out.onWait(named("accounts/acme/dpoJobs/p2", "RUNNING"));
        out.onWait(named(WaitEvent.MANY, null));
      }

      assertThat(lines()).hasSize(3);
    }
  }

  @Nested
  class OnATerminal {
    private final ProgressBar out = new ProgressBar(stream, true);

    @Test
    void draws_one_line_over_and_over() {
      out.onWait(look("JOB_STATE_RUNNING", 45));
      out.onWait(look("JOB_STATE_RUNNING", 50));

      assertThat(text())
          .isEqualTo(
              "\r  p1 [#########-----------]  45 % RUNNING, after 1:02:03"
                  + "\r  p1 [##########----------]  50 % RUNNING, after 1:02:03");
    }

    @Test
    void wipes_out_what_was_longer() {
      out.onWait(look("JOB_STATE_CREATING_INPUT_DATASET", null));
      int before = text().length();
      out.onWait(look("JOB_STATE_RUNNING", null));

      assertThat(text().substring(before)).hasSize(before).endsWith("      ");
    }

    @Test
    void begins_a_new_line_for_what_the_program_prints_and_after_a_transfer() {
      out.onProgress(transfer(TransferPhase.DONE, SIZE));
      out.onWait(look("JOB_STATE_RUNNING", null));
      out.println("hello");
      out.close();

      assertThat(text().replace(System.lineSeparator(), "\n").split("\n"))
          .containsExactly(
              "\r  transfer: done, 200.0 MB", "\r  p1: RUNNING, after 1:02:03", "hello");
    }

    @Test
    void never_draws_more_than_a_line() {
      out.onWait(
          named("accounts/acme/dpoJobs/" + "p".repeat(63), "JOB_STATE_CREATING_INPUT_DATASET"));

      assertThat(text()).hasSizeLessThanOrEqualTo(80);
    }
  }

  private static TransferProgress transfer(TransferPhase phase, long done) {
    return new TransferProgress(phase, "a.jsonl", done, SIZE, Duration.ofSeconds(2));
  }

  private static TransferProgress small(TransferPhase phase) {
    return new TransferProgress(phase, "a.jsonl", 1_500, 1_500, Duration.ZERO);
  }

  private static RecipeStep step(
      RecipeStep.Kind kind, RecipeStep.Status status, @Nullable TransferProgress transfer) {
    return new RecipeStep(kind, status, "it", transfer, null);
  }

  private static WaitEvent look(String state, @Nullable Integer percent) {
    return event("accounts/acme/dpoJobs/p1", state, percent);
  }

  private static WaitEvent named(String name, @Nullable String state) {
    return event(name, state, null);
  }

  private static WaitEvent event(String name, @Nullable String state, @Nullable Integer percent) {
    var elapsed = Duration.ofSeconds(3723);
    return new WaitEvent(
        WaitEventKind.HEARTBEAT, name, state, state, percent, null, elapsed, null, 2);
  }

  private List<String> lines() {
    return text().lines().toList();
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
