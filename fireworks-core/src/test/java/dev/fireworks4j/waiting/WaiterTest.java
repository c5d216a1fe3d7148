// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.CallInterruptedException;
import dev.fireworks4j.error.JobFailedException;
import dev.fireworks4j.error.TransportException;
import dev.fireworks4j.error.WaitTimeoutException;
import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.job.JobState;
import dev.fireworks4j.resource.Status;
import dev.fireworks4j.resource.StatusCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WaiterTest extends WaiterFixture {
  @Nested
  class Ends {
    @Test
    void with_the_resource_when_the_job_completes() {
      var outcome = await(Script.of(JobState.RUNNING, JobState.COMPLETED), SIX_HOURS);

      assertThat(outcome.kind()).isEqualTo(OutcomeKind.SUCCEEDED);
      assertThat(outcome.orThrow().state()).isEqualTo(JobState.COMPLETED);
    }

    @Test
    void at_once_when_the_job_has_completed_long_ago() {
      await(Script.of(JobState.EARLY_STOPPED), SIX_HOURS).orThrow();

      assertThat(time.waits()).isEmpty();
    }

    @Test
    void with_the_services_own_code_and_words_when_the_job_fails() {
      var failed = Script.job(JobState.FAILED, Status.of(StatusCode.INTERNAL, "out of memory"));

      var outcome = await(Script.of(JobState.RUNNING, failed), SIX_HOURS);

      assertThat(outcome.kind()).isEqualTo(OutcomeKind.FAILED);
      var thrown = catchThrowableOfType(JobFailedException.class, outcome::orThrow);
      assertThat(thrown.code()).isEqualTo(StatusCode.INTERNAL);
      assertThat(thrown.serviceMessage()).isEqualTo("out of memory");
      assertThat(thrown.name()).isEqualTo(Script.NAME);
      assertThat(thrown)
          .hasMessage(
              """
              await accounts/acme/dpoJobs/prefs-7 failed: FAILED with INTERNAL (JOB_STATE_FAILED)
                Cause: out of memory
                Do:    resume() it where its kind can, or create a new one""");
    }

    @Test
    void as_cancelled_expired_or_deleted() {
      assertThat(await(Script.of(JobState.CANCELLING, JobState.CANCELLED), SIX_HOURS).kind())
          .isEqualTo(OutcomeKind.CANCELLED);
      assertThat(await(Script.of(JobState.EXPIRED), SIX_HOURS).kind())
          .isEqualTo(OutcomeKind.EXPIRED);
      assertThat(await(Script.of(JobState.ARCHIVED), SIX_HOURS).kind())
          .isEqualTo(OutcomeKind.DELETED);
    }
  }

  @Nested
  class Limits {
    @Test
    void six_hours_pass_in_no_time_and_end_with_the_last_snapshot() {
      var script = Script.of(JobState.RUNNING);

      var outcome = await(script, SIX_HOURS);

      assertThat(outcome.kind()).isEqualTo(OutcomeKind.TIMED_OUT);
      assertThat(time.waited()).isBetween(Duration.ofHours(6), Duration.ofSeconds(21601));
      assertThat(script.looks()).isBetween(360, 500);
      assertThatThrownBy(outcome::orThrow)
          .isInstanceOf(WaitTimeoutException.class)
          .hasMessageContaining("last seen JOB_STATE_RUNNING")
          .hasMessageContaining("not ended after PT6H");
    }

    @Test
    void a_job_that_ends_just_before_the_limit_is_seen() {
      Supplier<DpoJob> endsAfterSixHours =
          () -> {
            boolean over = time.waited().compareTo(Duration.ofHours(6).minusMillis(1)) >= 0;
            return Script.job(over ? JobState.COMPLETED : JobState.RUNNING, null);
          };

      var outcome = new Waiter(time).await(Script.NAME, endsAfterSixHours, SIX_HOURS);

      assertThat(outcome.isSucceeded()).isTrue();
    }

    @Test
    void a_job_that_does_not_begin_has_a_limit_of_its_own() {
      var outcome =
          await(Script.of(JobState.PENDING), SIX_HOURS.withPendingLimit(Duration.ofMinutes(30)));

      var timedOut = (Outcome.TimedOut<DpoJob>) outcome;
      assertThat(timedOut.reason()).isEqualTo(WaitTimeoutException.TimeoutReason.PENDING_LIMIT);
      assertThat(time.waited()).isBetween(Duration.ofMinutes(30), Duration.ofSeconds(1801));
      assertThatThrownBy(outcome::orThrow).hasMessageContaining("not begun after PT30M");
    }

    @Test
    void a_job_that_ran_and_went_back_has_begun() {
      var outcome =
          await(
              Script.of(JobState.PENDING, JobState.RUNNING, JobState.CREATING),
              SIX_HOURS.withPendingLimit(Duration.ofMinutes(30)));

      assertThat(((Outcome.TimedOut<DpoJob>) outcome).limit()).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void a_pending_limit_that_passes_in_an_outage_does_not_hurry_the_looks() {
      var script = Script.of(JobState.PENDING, Script.unavailable());

      var outcome = await(script, SIX_HOURS.withPendingLimit(Duration.ofMinutes(1)));

      assertThat(((Outcome.TimedOut<DpoJob>) outcome).reason())
          .isEqualTo(WaitTimeoutException.TimeoutReason.OUT_OF_REACH);

      assertThat(script.looks()).isLessThan(25);
    }

    @Test
    void of_any_length_do_not_overflow() {
      var forever = Duration.ofSeconds(Long.MAX_VALUE);
      var wait =
          Wait.atMost(forever)
              .withPendingLimit(forever)
              .withInterval(forever, forever)
              .withOutageLimit(forever)
              .withResumeGrace(forever)
              .withMissingGrace(forever);

      var outcome =
          await(
              Script.of(JobState.PENDING, Script.reset(), JobState.RUNNING, JobState.COMPLETED),
              wait);

      assertThat(outcome.isSucceeded()).isTrue();
    }

    @Test
    void intervals_grow_from_fifteen_seconds_to_a_minute() {
      await(Script.of(JobState.RUNNING), Wait.atMost(Duration.ofMinutes(20)));

      assertThat(time.waits().get(0)).isBetween(Duration.ofSeconds(12), Duration.ofSeconds(15));
      assertThat(time.waits().get(10)).isBetween(Duration.ofSeconds(48), Duration.ofSeconds(60));
    }

    @Test
    void nothing_but_positive_limits_is_taken() {
      assertThatThrownBy(() -> Wait.atMost(Duration.ZERO))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("limit: PT0S");
      assertThatThrownBy(() -> Wait.atMost(Duration.ofSeconds(-1)))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> SIX_HOURS.withPendingLimit(Duration.ZERO))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> SIX_HOURS.withInterval(Duration.ZERO, Duration.ofSeconds(8)))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> SIX_HOURS.withInterval(Duration.ofSeconds(9), Duration.ofSeconds(8)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class Outage {
    @Test
    void minutes_without_the_service_are_borne_and_told() {
      var outcome =
          await(
              Script.of(
                  JobState.RUNNING,
                  Script.unavailable(),
                  Script.breakerOpen(),
                  Script.reset(),
                  Script.limited(Duration.ofSeconds(90)),
                  JobState.COMPLETED),
              SIX_HOURS);

      assertThat(outcome.isSucceeded()).isTrue();
      assertThat(kinds().subList(1, 5)).containsOnly(WaitEventKind.OUTAGE);
      assertThat(events.get(1).failure()).isInstanceOf(ApiException.class);
      assertThat(time.waits().get(4)).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void an_outage_that_lasts_too_long_ends_the_wait_and_says_that_the_job_continues() {
      var script = Script.of(JobState.RUNNING, Script.unavailable());

      var outcome = await(script, SIX_HOURS.withOutageLimit(Duration.ofMinutes(5)));

      assertThat(time.waited()).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(7));
      assertThatThrownBy(outcome::orThrow)
          .isInstanceOfSatisfying(
              WaitTimeoutException.class,
              thrown -> {
                assertThat(thrown.reason())
                    .isEqualTo(WaitTimeoutException.TimeoutReason.OUT_OF_REACH);
                assertThat(thrown.isTransient()).isTrue();
              })
          .hasCauseInstanceOf(ApiException.class)
          .hasMessageContaining("gave up: last seen JOB_STATE_RUNNING")
          .hasMessageContaining("out of reach for PT5M")
          .hasMessageContaining("HTTP 503")
          .hasMessageContaining("await the same name again")
          .hasMessageContaining("it goes on at the service");
    }

    @Test
    void a_certificate_that_is_not_trusted_ends_the_wait_at_once() {
      assertThatThrownBy(() -> await(Script.of(Script.untrusted()), SIX_HOURS))
          .isInstanceOf(TransportException.class);
      assertThat(time.waits()).isEmpty();
    }

    @Test
    void each_outage_has_the_whole_tolerance() {
      var steps = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        steps.addAll(List.of(Script.unavailable(), Script.unavailable(), JobState.RUNNING));
      }
      steps.add(JobState.COMPLETED);

      var outcome =
          await(Script.of(steps.toArray()), SIX_HOURS.withOutageLimit(Duration.ofMinutes(3)));

      assertThat(outcome.isSucceeded()).isTrue();
    }

    @Test
    void a_limit_that_passes_in_an_outage_names_both() {
      var outcome = await(Script.of(Script.reset()), Wait.atMost(Duration.ofMinutes(2)));

      assertThat(outcome.kind()).isEqualTo(OutcomeKind.TIMED_OUT);
      assertThat(outcome.last()).isNull();
      assertThatThrownBy(outcome::orThrow)
          .hasMessageContaining("never seen")
          .hasMessageContaining("the connection broke");
    }

    @Test
    void a_refusal_ends_the_wait_at_once() {
      assertThatThrownBy(() -> await(Script.of(Script.forbidden()), SIX_HOURS))
          .isInstanceOf(ApiException.class);
      assertThat(time.waits()).isEmpty();
    }

    @Test
    void a_server_that_asks_for_a_day_gets_five_minutes() {
      await(Script.of(Script.limited(Duration.ofDays(1)), JobState.COMPLETED), SIX_HOURS);

      assertThat(time.waits()).containsExactly(Duration.ofMinutes(5));
    }
  }

  @Nested
  class Interrupt {
    @Test
    void ends_the_wait_and_keeps_the_flag() {
      Thread.currentThread().interrupt();

      var thrown =
          catchThrowableOfType(
              CallInterruptedException.class, () -> await(Script.of(JobState.RUNNING), SIX_HOURS));

      assertThat(Thread.interrupted()).isTrue();
      assertThat(thrown).hasMessageContaining("await " + Script.NAME);
    }
  }

  @Nested
  class Telling {
    @Test
    void a_change_has_both_states_and_a_heartbeat_has_one() {
      await(Script.of(JobState.PENDING, JobState.PENDING, JobState.COMPLETED), SIX_HOURS);

      assertThat(kinds())
          .containsExactly(WaitEventKind.CHANGED, WaitEventKind.HEARTBEAT, WaitEventKind.CHANGED);
      assertThat(events.get(2).oldState()).isEqualTo("JOB_STATE_PENDING");
      assertThat(events.get(2).elapsed()).isEqualTo(time.waited());
      assertThat(events.get(2).toString())
          .startsWith(Script.NAME + ": JOB_STATE_PENDING -> JOB_STATE_COMPLETED, after ");
    }

    @Test
    void a_listener_that_throws_does_not_end_the_wait() {
      var wait =
          SIX_HOURS.withListener(
              event -> {
                throw new IllegalStateException("a listener's own fault");
              });

      assertThat(await(Script.of(JobState.COMPLETED), wait).isSucceeded()).isTrue();
      assertThat(events).hasSize(1);
    }
  }
}
