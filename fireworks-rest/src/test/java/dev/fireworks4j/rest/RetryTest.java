// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.CallOptions;
import dev.fireworks4j.RetryPolicy;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.RateLimitedException;
import dev.fireworks4j.error.TransportException;
import dev.fireworks4j.job.TrainStep;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {
  private static final String JOB = "{\"name\":\"accounts/acme/dpoJobs/x\"}";

  private final ScriptedTransport transport = new ScriptedTransport();
  private final VirtualTime time = new VirtualTime();

  @Nested
  class Reads {

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504, 507, 520, 523, 530, 583, 598})
    void are_repeated_after_a_transient_refusal(int status) {
      transport.json(status, "").json(200, JOB);

      assertThat(Client.of(transport, time).dpoJobs().get("x").id()).isEqualTo("x");

      assertThat(transport.sent()).hasSize(2);
      assertThat(time.waits()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 409, 412, 422, 501, 505, 302})
    void are_not_repeated_after_any_other(int status) {
      transport.json(status, "{}");

      var failure =
          catchThrowableOfType(
              ApiException.class, () -> Client.of(transport, time).dpoJobs().get("x"));

      assertThat(failure.httpStatus()).isEqualTo(status);
      assertThat(transport.sent()).hasSize(1);
    }

    @Test
    void are_repeated_after_a_broken_connection_and_a_cut_body() {
      transport.broken().cutAfter("{\"na").json(200, JOB);

      assertThat(Client.of(transport, time).dpoJobs().get("x").id()).isEqualTo("x");
      assertThat(transport.sent()).hasSize(3);
    }

    @Test
    void end_with_the_last_failure_when_the_attempts_run_out() {
      transport.broken();

      var failure =
          catchThrowableOfType(
              TransportException.class, () -> Client.of(transport, time).dpoJobs().get("x"));

      assertThat(transport.sent()).hasSize(3);
      assertThat(failure.context().attempts()).isEqualTo(3);
      assertThat(failure.mayHaveReachedServer()).isTrue();
      assertThat(failure.mayHaveTakenEffect()).isFalse();
      assertThat(failure).hasMessageContaining("get dpoJob \"x\" in accounts/acme");
    }

    @Test
    void that_never_left_this_machine_say_so() {
      transport.notSent();

      var failure =
          catchThrowableOfType(
              TransportException.class, () -> Client.of(transport, time).dpoJobs().get("x"));

      assertThat(failure.mayHaveReachedServer()).isFalse();
    }

    @Test
    void wait_with_full_jitter_below_a_doubling_bound() {
      transport.json(503, "");

      catchThrowableOfType(
          ApiException.class,
          () ->
              Client.of(
                      transport,
                      time,
                      o ->
                          o.retry(new RetryPolicy(6, Duration.ofSeconds(1), Duration.ofSeconds(4))))
                  .dpoJobs()
                  .get("x"));

      assertThat(time.waits()).hasSize(5);
      assertThat(time.waits().get(0)).isBetween(Duration.ZERO, Duration.ofSeconds(1));
      assertThat(time.waits().get(1)).isBetween(Duration.ZERO, Duration.ofSeconds(2));
      assertThat(time.waits().get(4)).isBetween(Duration.ZERO, Duration.ofSeconds(4));
    }

    @Test
    void obey_a_view_with_other_options() {
      transport.json(503, "");

      catchThrowableOfType(
          ApiException.class,
          () ->
              Client.of(transport, time)
                  .with(CallOptions.defaults().withMaxAttempts(1).withHeader("X-Team", "blue"))
                  .dpoJobs()
                  .get("x"));

      assertThat(transport.sent()).hasSize(1);
      assertThat(transport.sent().get(0).header("X-Team")).isEqualTo("blue");
    }

    @Test
    void send_the_same_request_id_on_every_attempt() {
      transport.json(503, "").json(200, JOB);

      Client.of(transport, time).dpoJobs().get("x");

      assertThat(transport.sent())
          .extracting(s -> s.header("X-Request-Id"))
          .hasSize(2)
          .allSatisfy(id -> assertThat(id).matches("[0-9a-f-]{36}"));
      assertThat(transport.sent().get(0).header("X-Request-Id"))
          .isEqualTo(transport.sent().get(1).header("X-Request-Id"));
    }
  }

  @Nested
  class RetryAfterHeader {

    @ParameterizedTest
    @CsvSource({
      "Retry-After, 7, PT7S",
      "Retry-After, 0.25, PT0.25S",
      "retry-after-ms, 1500, PT1.5S",
      "Retry-After, -5, PT0S",
      "Retry-After, 'Sun, 01 Nov 2026 00:00:09 GMT', PT9S",
      "Retry-After, 'Sun, 01 Nov 2020 00:00:00 GMT', PT0S",
    })
    void is_waited_for(String name, String value, Duration wait) {
      transport.json(429, "", name, value).json(200, JOB);

      Client.of(transport, time).dpoJobs().get("x");

      assertThat(time.waits()).containsExactly(wait);
    }

    @Test
    void that_is_garbage_counts_as_none() {
      transport.json(503, "", "Retry-After", "soon").json(200, JOB);

      Client.of(transport, time).dpoJobs().get("x");

      assertThat(time.waits().get(0)).isLessThanOrEqualTo(Duration.ofMillis(500));
    }

    @Test
    void beyond_the_deadline_fails_at_once_with_the_last_error() {
      transport.json(429, "", "Retry-After", "86400");

      var failure =
          catchThrowableOfType(
              RateLimitedException.class, () -> Client.of(transport, time).dpoJobs().get("x"));

      assertThat(failure.retryAfter()).isEqualTo(Duration.ofDays(1));
      assertThat(time.waits()).isEmpty();
    }

    @Test
    void gives_way_to_the_servers_wish_not_to_be_asked_again() {
      transport.json(503, "", "x-should-retry", "false");

      catchThrowableOfType(ApiException.class, () -> Client.of(transport, time).dpoJobs().get("x"));

      assertThat(transport.sent()).hasSize(1);
    }
  }

  @Nested
  class ChangesThatMustNotHappenTwice {

    @Test
    void are_not_repeated_once_they_may_have_reached_the_server() {
      transport.broken();

      var failure =
          catchThrowableOfType(
              TransportException.class, () -> Client.of(transport, time).dpoJobs().resume("x"));

      assertThat(transport.sent()).hasSize(1);
      assertThat(failure.mayHaveTakenEffect()).isTrue();
      assertThat(failure).hasMessageContaining("may have taken effect");
    }

    @Test
    void are_not_repeated_after_a_server_fault() {
      transport.json(503, "");

      var failure =
          catchThrowableOfType(
              ApiException.class,
              () ->
                  Client.of(transport, time)
                      .rlorTrainerJobs()
                      .executeTrainStep(
                          "x", TrainStep.builder().dataset("d").outputModel("m").build()));

      assertThat(transport.sent()).hasSize(1);
      assertThat(failure.mayHaveTakenEffect()).isTrue();
    }

    @Test
    void are_repeated_while_nothing_was_sent() {
      transport.notSent().notSent().json(200, JOB);

      assertThat(Client.of(transport, time).dpoJobs().resume("x").id()).isEqualTo("x");
      assertThat(transport.sent()).hasSize(3);
    }

    @Test
    void are_repeated_after_too_many_requests() {
      transport.json(429, "").json(200, JOB);

      assertThat(Client.of(transport, time).dpoJobs().resume("x").id()).isEqualTo("x");
    }
  }

  @Nested
  class Repeats {

    @Test
    void of_a_delete_that_had_worked_succeed() {
      transport.broken().refusal(404, 5, "resource not found");

      Client.of(transport, time).dpoJobs().delete("x");

      assertThat(transport.lines()).containsOnly("DELETE /v1/accounts/acme/dpoJobs/x").hasSize(2);
    }

    @Test
    void of_a_delete_of_nothing_fail() {
      transport.notSent().refusal(404, 5, "resource not found");

      var failure =
          catchThrowableOfType(
              ApiException.class, () -> Client.of(transport, time).dpoJobs().delete("x"));

      assertThat(failure.httpStatus()).isEqualTo(404);
    }

    @Test
    void of_a_cancel_that_had_worked_succeed() {
      transport
          .broken()
          .refusal(400, 9, "cannot cancel job in state: JOB_STATE_CANCELLED")
          .json(200, "{\"name\":\"accounts/acme/dpoJobs/x\",\"state\":\"JOB_STATE_CANCELLED\"}");

      Client.of(transport, time).dpoJobs().cancel("x");

      assertThat(transport.lines()).last().isEqualTo("GET /v1/accounts/acme/dpoJobs/x");
    }

    @Test
    void of_a_cancel_of_a_finished_job_fail() {
      transport
          .broken()
          .refusal(400, 9, "cannot cancel job in state: JOB_STATE_COMPLETED")
          .json(200, "{\"name\":\"accounts/acme/dpoJobs/x\",\"state\":\"JOB_STATE_COMPLETED\"}");

      var failure =
          catchThrowableOfType(
              ApiException.class, () -> Client.of(transport, time).dpoJobs().cancel("x"));

      assertThat(failure).hasMessageContaining("cannot cancel job in state: JOB_STATE_COMPLETED");
    }
  }
}
