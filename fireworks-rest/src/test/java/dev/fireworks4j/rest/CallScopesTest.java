// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fireworks4j.CallListener.Call;
import dev.fireworks4j.CircuitBreakerPolicy;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.RetryPolicy;
import dev.fireworks4j.job.CreateDpoJob;
import dev.fireworks4j.job.TrainingConfig;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a listener is told of calls, in its order. */
class CallScopesTest extends ScopesFixture {
  private static final String ALL = "/v1/accounts/{account}/dpoJobs";

  @Nested
  class Plain {
    @Test
    void a_call_has_one_attempt() {
      transport.json(200, JOB, "x-fireworks-request-id", "srv-1");

      client.dpoJobs().get("x");

      assertThat(recorded.lines())
          .containsExactly(
              "call dpoJobs.get",
              "enter",
              "attempt 1 GET " + ONE,
              "attempt 1 ended 200",
              "end dpoJobs.get ok",
              "leave");
      assertThat(recorded.end().serverRequestId()).isEqualTo("srv-1");
      assertThat(recorded.end().httpStatus()).isEqualTo(200);
      assertThat(recorded.end().receivedBytes()).isEqualTo(JOB.length());
    }

    @Test
    void a_call_is_described_in_few_values_and_in_words() {
      transport.json(200, JOB);

      client.dpoJobs().get("x");

      Call call = recorded.calls().get(0);
      assertThat(call.kind()).isEqualTo("dpoJobs");
      assertThat(call.verb()).isEqualTo("get");
      assertThat(call.method()).isEqualTo("GET");
      assertThat(call.uriTemplate()).isEqualTo(ONE);
      assertThat(call.host()).isEqualTo("https://api.fireworks.ai");
      assertThat(call.path()).isEqualTo("/v1/accounts/acme/dpoJobs/x");
      assertThat(call.operation()).isEqualTo("get dpoJob \"x\" in accounts/acme");
      assertThat(call.requestId()).isEqualTo(transport.sent().get(0).header("X-Request-Id"));
      assertThat(call.model()).isNull();
      assertThat(call.isPoll()).isFalse();
      assertThat(call.isSigned()).isFalse();
    }

    @Test
    void a_retry_has_its_reason() {
      transport.json(503, "").broken().json(200, JOB);

      client.dpoJobs().get("x");

      assertThat(recorded.lines())
          .containsExactly(
              "call dpoJobs.get",
              "enter",
              "attempt 1 GET " + ONE,
              "attempt 1 ended 503",
              "retry for STATUS",
              "attempt 2 GET " + ONE,
              "attempt 2 ended SocketException",
              "retry for CONNECTION",
              "attempt 3 GET " + ONE,
              "attempt 3 ended 200",
              "end dpoJobs.get ok",
              "leave");
      assertThat(recorded.end().attempts()).isEqualTo(3);
    }

    @Test
    void a_refusal_fails_the_call() {
      transport.refusal(404, 5, "no such thing");

      catchThrowable(() -> client.dpoJobs().get("x"));

      assertThat(recorded.lines()).contains("end dpoJobs.get failed NotFoundException");
    }

    @Test
    void an_open_breaker_leaves_a_call_without_attempts() {
      transport.json(503, "");
      Fireworks sparing =
          client(
              o ->
                  o.listener(recorded)
                      .retry(RetryPolicy.never())
                      .circuitBreaker(
                          new CircuitBreakerPolicy(true, 1, 1, 100, Duration.ofSeconds(15), 1)));
      catchThrowable(() -> sparing.dpoJobs().get("x"));
      assertThat(recorded.lines())
          .containsSubsequence(
              "attempt 1 ended 503", "breaker of https://api.fireworks.ai CLOSED to OPEN");
      recorded.lines().clear();

      catchThrowable(() -> sparing.dpoJobs().get("x"));

      assertThat(recorded.lines())
          .containsExactly(
              "call dpoJobs.get", "enter", "end dpoJobs.get failed CircuitOpenException", "leave");
    }
  }

  @Nested
  class SeveralOperations {
    private final CreateDpoJob spec =
        CreateDpoJob.builder()
            .id("x")
            .dataset("prefs")
            .trainingConfig(
                TrainingConfig.builder().baseModel("accounts/fireworks/models/m").build())
            .build();
    private final String stored =
        "{\"name\":\"accounts/acme/dpoJobs/x\",\"dataset\":\"accounts/acme/datasets/prefs\","
            + "\"trainingConfig\":{\"baseModel\":\"accounts/fireworks/models/m\"}}";

    @Test
    void a_create_that_a_look_saves_is_one_successful_call() {
      transport.broken().refusal(409, 6, "already exists").json(200, stored);

      client.dpoJobs().create(spec);

      assertThat(recorded.lines())
          .containsExactly(
              "call dpoJobs.create",
              "enter",
              "attempt 1 POST " + ALL,
              "attempt 1 ended SocketException",
              "retry for CONNECTION",
              "attempt 2 POST " + ALL,
              "attempt 2 ended 409",
              "attempt 1 GET " + ONE,
              "attempt 1 ended 200",
              "end dpoJobs.create ok",
              "leave");
      assertThat(recorded.end().attempts()).isEqualTo(3);
      assertThat(recorded.end().sentBytes())
          .isEqualTo(transport.sent().get(0).body().length() * 2L);
    }

    @Test
    void what_is_not_there_is_not_a_failure_of_a_create_that_looks_first() {
      transport.refusal(404, 5, "no such thing").json(200, stored);

      client.dpoJobs().createIfAbsent(spec);

      assertThat(recorded.lines())
          .containsSubsequence(
              "call dpoJobs.createIfAbsent",
              "attempt 1 ended 404",
              "attempt 1 ended 200",
              "end dpoJobs.createIfAbsent ok");
      assertThat(recorded.ends()).hasSize(1);
    }

    @Test
    void what_is_not_there_is_an_answer_to_a_search() {
      transport.refusal(404, 5, "no such thing");

      assertThat(client.dpoJobs().find(spec)).isNull();

      assertThat(recorded.lines()).contains("call dpoJobs.find", "end dpoJobs.find ok");
      assertThat(recorded.end().httpStatus()).isEqualTo(404);
    }

    @Test
    void a_delete_whose_first_attempt_worked_is_one_successful_call() {
      transport.broken().refusal(404, 5, "no such thing");

      client.dpoJobs().delete("x");

      assertThat(recorded.lines()).contains("end dpoJobs.delete ok");
      assertThat(recorded.ends()).hasSize(1);
    }

    @Test
    void a_list_is_one_call_a_page() {
      transport
          .json(200, "{\"dpoJobs\":[" + JOB + "],\"nextPageToken\":\"t\"}")
          .json(200, "{\"dpoJobs\":[" + JOB + "]}");

      assertThat(client.dpoJobs().list().stream()).hasSize(2);

      assertThat(recorded.lines())
          .filteredOn(line -> !line.endsWith("e"))
          .containsExactly(
              "call dpoJobs.list",
              "enter",
              "attempt 1 GET " + ALL,
              "attempt 1 ended 200",
              "end dpoJobs.list ok",
              "call dpoJobs.list",
              "enter",
              "attempt 1 GET " + ALL,
              "attempt 1 ended 200",
              "end dpoJobs.list ok");
    }
  }
}
