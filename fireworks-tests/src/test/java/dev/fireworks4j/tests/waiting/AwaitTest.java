// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.dataset.CreateDataset;
import dev.fireworks4j.dataset.DatasetState;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.CallException;
import dev.fireworks4j.error.JobFailedException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.error.WaitTimeoutException;
import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.job.JobState;
import dev.fireworks4j.resource.StatusCode;
import dev.fireworks4j.testkit.FireworksTest;
import dev.fireworks4j.waiting.Outcome;
import dev.fireworks4j.waiting.OutcomeKind;
import dev.fireworks4j.waiting.Wait;
import dev.fireworks4j.waiting.WaitEvent;
import dev.fireworks4j.waiting.WaitEventKind;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@FireworksTest
class AwaitTest extends AwaitFixture {
  @Nested
  class Datasets {
    @Test
    void are_waited_for_until_they_are_ready() throws IOException {
      prepare();

      var dataset =
          fireworks.datasets().await("prefs", Wait.atMost(Duration.ofMinutes(5))).orThrow();

      assertThat(dataset.state()).isEqualTo(DatasetState.READY);
    }

    @Test
    void that_stay_uploading_time_out() {
      fireworks.datasets().create(CreateDataset.builder().id("empty").exampleCount(1L).build());

      var outcome = fireworks.datasets().await("empty", Wait.atMost(Duration.ofMinutes(5)));

      assertThatThrownBy(outcome::orThrow)
          .isInstanceOf(WaitTimeoutException.class)
          .hasMessageContaining("UPLOADING");
    }
  }

  @Nested
  class Jobs {
    @Test
    void are_followed_from_their_creation_to_their_end() throws IOException {
      start("prefs-7");
      var states = new ArrayList<String>();

      var job =
          fireworks
              .dpoJobs()
              .await("prefs-7", SIX_HOURS.withListener(event -> states.add(event.state())))
              .orThrow();

      assertThat(job.state()).isEqualTo(JobState.COMPLETED);
      assertThat(states)
          .contains("JOB_STATE_CREATING", "JOB_STATE_RUNNING")
          .endsWith("JOB_STATE_COMPLETED");
    }

    @Test
    void give_up_at_the_limit_with_the_last_snapshot() {
      stored("prefs-7", JobState.RUNNING);

      var failure = catchThrowable(() -> fireworks.dpoJobs().await("prefs-7", SIX_HOURS).orThrow());

      assertThat(failure).isInstanceOf(WaitTimeoutException.class).hasMessageContaining("RUNNING");
      assertThat(fake.clock().elapsed())
          .isBetween(Duration.ofHours(6), Duration.ofHours(6).plusMinutes(1));
    }

    @Test
    void that_fail_bring_the_services_words() throws IOException {
      start("prefs-7");
      var wait =
          SIX_HOURS.withListener(
              event -> {
                if ("JOB_STATE_RUNNING".equals(event.state())) {
                  fake.jobs().fail("dpoJobs/prefs-7", "RESOURCE_EXHAUSTED", "no GPU left");
                }
              });

      var outcome = fireworks.dpoJobs().await("prefs-7", wait);

      assertThat(outcome.kind()).isEqualTo(OutcomeKind.FAILED);
      assertThatThrownBy(outcome::orThrow)
          .isInstanceOfSatisfying(
              JobFailedException.class,
              failed -> {
                assertThat(failed.code()).isEqualTo(StatusCode.RESOURCE_EXHAUSTED);
                assertThat(failed.serviceMessage()).isEqualTo("no GPU left");
              });
    }

    @Test
    void may_go_back_pause_and_be_in_a_state_nobody_knows() {
      stored("prefs-7", JobState.RUNNING);
      var next =
          new ArrayDeque<>(
              List.of(
                  JobState.CREATING,
                  new JobState("JOB_STATE_DREAMING"),
                  JobState.PAUSED,
                  JobState.RUNNING,
                  JobState.COMPLETED));
      var wait =
          SIX_HOURS.withListener(
              event -> {
                if (!next.isEmpty()) {
                  fake.jobs().setUnknownState("dpoJobs/prefs-7", next.remove().value());
                }
              });

      assertThat(fireworks.dpoJobs().await("prefs-7", wait).isSucceeded()).isTrue();
      assertThat(next).isEmpty();
    }

    @Test
    void that_do_not_begin_have_a_limit_of_their_own() {
      stored("prefs-7", JobState.PENDING);

      var outcome =
          fireworks.dpoJobs().await("prefs-7", SIX_HOURS.withPendingLimit(Duration.ofMinutes(30)));

      assertThatThrownBy(outcome::orThrow).hasMessageContaining("not begun after PT30M");
      assertThat(fake.clock().elapsed()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void do_not_end_on_the_stale_failure_after_a_resume() throws IOException {
      start("prefs-7");
      fake.jobs().fail("dpoJobs/prefs-7", "INTERNAL", "crashed");
      fake.jobs().staleAfterResume();
      fireworks.dpoJobs().resume("prefs-7");
      var states = new ArrayList<String>();

      var outcome =
          fireworks
              .dpoJobs()
              .await("prefs-7", SIX_HOURS.withListener(event -> states.add(event.state())));

      assertThat(states).startsWith("JOB_STATE_FAILED");
      assertThat(outcome.isSucceeded()).isTrue();
    }

    @Test
    void that_are_deleted_while_they_run_end_as_deleted_when_they_are_gone() throws IOException {
      start("prefs-7");
      fake.clock().advance(Duration.ofMinutes(4));
      fireworks.dpoJobs().delete("prefs-7");

      var outcome = fireworks.dpoJobs().await("prefs-7", SIX_HOURS);

      assertThat(outcome.kind()).isEqualTo(OutcomeKind.DELETED);
      assertThat(outcome.last()).extracting(DpoJob::state).isEqualTo(JobState.DELETING_CLEANING_UP);
      assertThatThrownBy(() -> fireworks.dpoJobs().get("prefs-7"))
          .isInstanceOf(NotFoundException.class);
    }

    @Test
    void that_are_cancelled_end_as_cancelled() throws IOException {
      start("prefs-7");
      fake.clock().advance(Duration.ofMinutes(4));
      fireworks.dpoJobs().cancel("prefs-7");

      assertThat(fireworks.dpoJobs().await("prefs-7", SIX_HOURS).kind())
          .isEqualTo(OutcomeKind.CANCELLED);
    }

    @Test
    void that_show_up_late_after_a_create_are_found() {
      stored("prefs-7", JobState.COMPLETED);
      fake.faults().on("GET", ".../dpoJobs/prefs-7").status(404).times(2);

      assertThat(fireworks.dpoJobs().await("prefs-7", SIX_HOURS).isSucceeded()).isTrue();
    }

    @Test
    void that_never_were_are_not_found() {
      assertThatThrownBy(() -> fireworks.dpoJobs().await("nobody", SIX_HOURS))
          .isInstanceOf(NotFoundException.class);
      assertThat(fake.clock().elapsed()).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void of_another_kind_are_refused_before_any_request() {
      assertThatThrownBy(
              () ->
                  fireworks.dpoJobs().await("accounts/acme/batchInferenceJobs/prefs-7", SIX_HOURS))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("expected dpoJobs");
      assertThat(fake.requests().all()).isEmpty();
    }
  }

  @Nested
  class Outages {
    @Test
    void of_minutes_with_an_open_breaker_are_borne_and_told() {
      stored("prefs-7", JobState.RUNNING);
      fake.faults().on("GET", ".../dpoJobs/prefs-7").status(503).times(20);
      var events = new ArrayList<WaitEvent>();
      var wait =
          SIX_HOURS.withListener(
              event -> {
                events.add(event);
                if (event.kind() != WaitEventKind.OUTAGE) {
                  fake.jobs().setState("dpoJobs/prefs-7", JobState.COMPLETED);
                }
              });

      var outcome = fireworks.dpoJobs().await("prefs-7", wait);

      assertThat(outcome.isSucceeded()).isTrue();
      assertThat(events).extracting(WaitEvent::kind).contains(WaitEventKind.OUTAGE);
      assertThat(events)
          .extracting(
              event -> event.failure() == null ? "" : event.failure().getClass().getSimpleName())
          .contains("ApiException", "CircuitOpenException");
    }

    @Test
    void that_last_too_long_end_the_wait() {
      stored("prefs-7", JobState.RUNNING);
      fake.faults().on("GET", ".../dpoJobs/prefs-7").status(500);

      Outcome<DpoJob> outcome = fireworks.dpoJobs().await("prefs-7", SIX_HOURS);

      assertThatThrownBy(outcome::orThrow)
          .isInstanceOf(WaitTimeoutException.class)
          .hasCauseInstanceOf(CallException.class)
          .hasMessageContaining("out of reach for PT1")
          .hasMessageContaining("await the same name again");
      assertThat(fake.clock().elapsed()).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(13));
    }

    @Test
    void are_not_a_key_without_rights() {
      fake.faults().on("GET", "...").status(403);

      assertThatThrownBy(() -> fireworks.dpoJobs().await("prefs-7", SIX_HOURS))
          .isInstanceOf(ApiException.class);
      assertThat(fake.clock().elapsed()).isZero();
    }
  }

  @Nested
  class InAnotherProcess {
    @Test
    void a_wait_is_taken_up_by_the_name_alone() throws IOException {
      start("prefs-7");
      fireworks.dpoJobs().await("prefs-7", Wait.atMost(Duration.ofMinutes(1)));

      try (Fireworks another = fake.connect()) {
        var outcome = another.jobs().await("accounts/acme/dpoJobs/prefs-7", SIX_HOURS);
        assertThat(List.of(outcome.isSucceeded(), outcome.last() instanceof DpoJob))
            .containsOnly(true);
      }
    }
  }
}
