// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.job.JobState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** States and clocks that do what nobody expects. */
class WaiterOdditiesTest extends WaiterFixture {
  @Nested
  class Oddities {
    @Test
    void states_may_go_back() {
      var outcome =
          await(
              Script.of(JobState.RUNNING, JobState.CREATING, JobState.RUNNING, JobState.COMPLETED),
              SIX_HOURS);

      assertThat(outcome.isSucceeded()).isTrue();
      assertThat(events)
          .extracting(WaitEvent::state)
          .containsExactly(
              "JOB_STATE_RUNNING",
              "JOB_STATE_CREATING",
              "JOB_STATE_RUNNING",
              "JOB_STATE_COMPLETED");
    }

    @Test
    void an_unknown_state_and_a_pause_are_no_end() {
      var unknown = new JobState("JOB_STATE_DREAMING");

      var outcome =
          await(
              Script.of(unknown, JobState.PAUSED, JobState.RUNNING, JobState.COMPLETED), SIX_HOURS);

      assertThat(outcome.isSucceeded()).isTrue();
      assertThat(events)
          .extracting(WaitEvent::state)
          .contains("JOB_STATE_DREAMING", "JOB_STATE_PAUSED");
    }

    @Test
    void a_stale_failure_after_a_resume_is_not_believed() {
      var outcome =
          await(Script.of(JobState.FAILED, JobState.RUNNING, JobState.COMPLETED), SIX_HOURS);

      assertThat(outcome.isSucceeded()).isTrue();
    }

    @Test
    void a_failure_that_stays_is_believed_when_the_grace_is_over() {
      var outcome = await(Script.of(JobState.FAILED), SIX_HOURS);

      assertThat(outcome.kind()).isEqualTo(OutcomeKind.FAILED);
      assertThat(time.waited()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(35));
    }

    @Test
    void a_failure_is_believed_at_once_after_the_job_was_seen_alive() {
      await(Script.of(JobState.RUNNING, JobState.FAILED), SIX_HOURS);

      assertThat(time.waits()).hasSize(1);
    }

    @Test
    void a_failure_is_believed_at_once_without_grace() {
      await(Script.of(JobState.FAILED), SIX_HOURS.withResumeGrace(Duration.ZERO));

      assertThat(time.waits()).isEmpty();
    }

    @Test
    void a_new_job_may_show_up_late() {
      var outcome =
          await(
              Script.of(Script.notFound(), Script.notFound(), JobState.RUNNING, JobState.COMPLETED),
              SIX_HOURS);

      assertThat(outcome.isSucceeded()).isTrue();
      assertThat(kinds()).startsWith(WaitEventKind.MISSING, WaitEventKind.MISSING);
    }

    @Test
    void a_job_that_never_was_is_not_found() {
      var script = Script.of(Script.notFound());

      assertThatThrownBy(() -> await(script, SIX_HOURS)).isInstanceOf(NotFoundException.class);
      assertThat(time.waited()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(35));
    }

    @Test
    void a_job_being_deleted_is_waited_for_until_it_is_gone() {
      var script =
          Script.of(
              JobState.RUNNING,
              JobState.DELETING_CLEANING_UP,
              JobState.DELETING,
              Script.notFound());

      var outcome = await(script, SIX_HOURS);

      assertThat(outcome.kind()).isEqualTo(OutcomeKind.DELETED);
      assertThat(outcome.last()).extracting(DpoJob::state).isEqualTo(JobState.DELETING);
      assertThat(script.looks()).isEqualTo(4);
    }

    @Test
    void a_job_that_stays_in_deletion_counts_as_deleted_after_ten_minutes() {
      var outcome = await(Script.of(JobState.DELETING), SIX_HOURS);

      assertThat(outcome.kind()).isEqualTo(OutcomeKind.DELETED);
      assertThat(time.waited()).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
    }

    @Test
    void one_404_in_the_middle_is_not_believed_but_two_are() {
      Object[] running = IntStream.range(0, 10).mapToObj(i -> JobState.RUNNING).toArray();
      var steps = new ArrayList<>(List.of(running));
      steps.addAll(List.of(Script.notFound(), JobState.RUNNING, Script.notFound()));

      var script = Script.of(steps.toArray());
      var outcome = await(script, SIX_HOURS);

      assertThat(outcome.kind()).isEqualTo(OutcomeKind.DELETED);
      assertThat(script.looks()).isEqualTo(14);
    }
  }

  @Nested
  class Clock {
    @Test
    void set_back_does_not_lengthen_the_wait() {
      time.jumpInNextWaits(Duration.ofDays(-2), Duration.ofDays(-1));

      var outcome = await(Script.of(JobState.RUNNING), Wait.atMost(Duration.ofHours(1)));

      assertThat(outcome.kind()).isEqualTo(OutcomeKind.TIMED_OUT);
      assertThat(time.waited()).isBetween(Duration.ofHours(1), Duration.ofSeconds(3601));
    }

    @Test
    void set_ahead_does_not_shorten_the_wait() {
      time.jumpInNextWaits(Duration.ofDays(1), Duration.ofDays(1));

      var outcome =
          await(
              Script.of(JobState.RUNNING, JobState.RUNNING, JobState.RUNNING, JobState.COMPLETED),
              SIX_HOURS);

      assertThat(outcome.isSucceeded()).isTrue();
      assertThat(events.get(events.size() - 1).elapsed()).isLessThan(Duration.ofMinutes(5));
    }
  }
}
