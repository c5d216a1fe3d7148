// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.waiting.Wait;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits that a user sets for calls: what they are by default, at their edges, and changed one by one. */
class PoliciesTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @Nested
  class Retries {

    @Test
    void are_three_attempts_from_half_a_second_to_eight_with_a_budget_of_200() {
      assertThat(RetryPolicy.defaults())
          .isEqualTo(new RetryPolicy(3, Duration.ofMillis(500), Duration.ofSeconds(8), 200));
      assertThat(new RetryPolicy(3, Duration.ofMillis(500), Duration.ofSeconds(8)))
          .isEqualTo(RetryPolicy.defaults());
    }

    @Test
    void change_in_one_thing_alone() {
      assertThat(RetryPolicy.defaults().withMaxAttempts(7))
          .isEqualTo(new RetryPolicy(7, Duration.ofMillis(500), Duration.ofSeconds(8), 200));
      assertThat(RetryPolicy.builder().budget(0).build())
          .isEqualTo(new RetryPolicy(3, Duration.ofMillis(500), Duration.ofSeconds(8), 0));
      assertThat(RetryPolicy.never().maxAttempts()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
      "1, PT0.001S, PT0.001S, 0",
      "1, PT0.001S, PT1H, 1000000",
      "1000, PT8S, PT8S, 200",
      "2, PT2562047788015215H30M7S, PT2562047788015215H30M7S, 200",
    })
    void may_be_anything_up_to_the_edges(int attempts, Duration first, Duration max, int budget) {
      assertThatCode(() -> new RetryPolicy(attempts, first, max, budget))
          .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
      "0, PT1S, PT1S, 0, maxAttempts",
      "1, PT0.000999S, PT1S, 0, firstDelay",
      "1, PT1S, PT0.999S, 0, maxDelay",
      "1, PT1S, PT1S, -1, budget",
      "1, PT1S, PT1S, 1000001, budget",
    })
    void are_refused_beyond_them(
        int attempts, Duration first, Duration max, int budget, String name) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new RetryPolicy(attempts, first, max, budget))
          .withMessageContaining(name);
    }
  }

  @Nested
  class Timings {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void are_a_minute_for_a_call_20_s_of_silence_5_s_to_connect_and_an_hour_for_files() {
      assertThat(Timeouts.defaults())
          .isEqualTo(
              timeouts(
                  Duration.ofSeconds(60),
                  Duration.ofSeconds(20),
                  Duration.ofSeconds(5),
                  HOUR,
                  HOUR));
    }

    @Test
    void change_in_one_thing_alone() {
      var all = timeouts(SECOND, SECOND, SECOND, SECOND, SECOND);

      assertThat(all.withCall(HOUR)).isEqualTo(timeouts(HOUR, SECOND, SECOND, SECOND, SECOND));
      assertThat(all.withAttempt(HOUR)).isEqualTo(timeouts(SECOND, HOUR, SECOND, SECOND, SECOND));
      assertThat(all.toBuilder().connect(HOUR).download(Duration.ofDays(1)).build())
          .isEqualTo(timeouts(SECOND, SECOND, HOUR, SECOND, Duration.ofDays(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S"})
    void that_would_end_before_they_begin_are_refused_by_name(Duration never) {
      refused("call", () -> Timeouts.defaults().withCall(never));
      refused("attempt", () -> Timeouts.defaults().withAttempt(never));
      refused("connect", () -> Timeouts.builder().connect(never).build());
      refused("upload", () -> Timeouts.builder().upload(never).build());
      refused("download", () -> Timeouts.builder().download(never).build());
      refused("inference", () -> Timeouts.builder().inference(never).build());
      refused("firstEvent", () -> Timeouts.builder().firstEvent(never).build());
      refused("nextEvent", () -> Timeouts.builder().nextEvent(never).build());
    }

    private static void refused(String name, ThrowingCallable making) {
      assertThatIllegalArgumentException().isThrownBy(making).withMessageStartingWith(name + ":");
    }
  }

  @Nested
  class Views {

    @Test
    void differ_in_what_was_asked_for_and_nothing_else() {
      CallOptions options =
          CallOptions.defaults().withDeadline(SECOND).withMaxAttempts(1).withHeader("X-Team", "a");

      assertThat(options.deadline()).isEqualTo(SECOND);
      assertThat(options.maxAttempts()).isEqualTo(1);
      assertThat(options.headers().first("x-team")).isEqualTo("a");
      assertThat(options)
          .isEqualTo(
              CallOptions.builder()
                  .deadline(SECOND)
                  .maxAttempts(1)
                  .headers(Headers.of(Map.of("X-Team", "a")))
                  .build());
      assertThat(CallOptions.defaults().deadline()).isNull();
      assertThat(CallOptions.defaults().maxAttempts()).isNull();
    }

    @Test
    void refuse_deadlines_in_the_past() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CallOptions.defaults().withDeadline(Duration.ofSeconds(-1)))
          .withMessageContaining("deadline");
    }
  }

  @Nested
  class Breakers {

    @Test
    void open_at_80_percent_of_50_attempts_for_15_s() {
      assertThat(CircuitBreakerPolicy.defaults())
          .isEqualTo(new CircuitBreakerPolicy(true, 50, 20, 80, Duration.ofSeconds(15), 3));
      assertThat(CircuitBreakerPolicy.disabled())
          .isEqualTo(CircuitBreakerPolicy.builder().isEnabled(false).build());
      assertThat(CircuitBreakerPolicy.disabled().isEnabled()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
      "1, 1, 1, PT0.001S, 1",
      "1, 1, 100, PT1S, 1",
      "1, 1, 50, PT2562047788015215H30M7S, 1",
    })
    void may_be_anything_up_to_the_edges(
        int window, int minimum, int percent, Duration open, int probes) {
      assertThatCode(() -> new CircuitBreakerPolicy(true, window, minimum, percent, open, probes))
          .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
      "0, 1, 50, PT1S, 1, window",
      "1, 0, 50, PT1S, 1, minimumAttempts",
      "1, 1, 50, PT1S, 0, probes",
      "1, 1, 0, PT1S, 1, failureRatePercent",
      "1, 1, 101, PT1S, 1, failureRatePercent",
      "1, 1, 50, PT0.000999S, 1, openFor",
    })
    void are_refused_beyond_them(
        int window, int minimum, int percent, Duration open, int probes, String name) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new CircuitBreakerPolicy(true, window, minimum, percent, open, probes))
          .withMessageContaining(name);
    }
  }

  @Test
  void each_policy_can_be_changed_in_several_things_by_a_builder_that_starts_with_it() {
    var retries = new RetryPolicy(7, SECOND, SECOND, 3);
    var breaker = new CircuitBreakerPolicy(false, 9, 8, 7, SECOND, 6);
    var options = CallOptions.defaults().withDeadline(SECOND).withHeader("X-Team", "a");
    var wait = Wait.atMost(SECOND).withOutageLimit(SECOND).withListener(event -> {});

    assertThat(retries.toBuilder().build()).isEqualTo(retries);
    assertThat(breaker.toBuilder().build()).isEqualTo(breaker);
    assertThat(options.toBuilder().build()).isEqualTo(options);
    assertThat(wait.toBuilder().build()).isEqualTo(wait);
    assertThat(retries.toBuilder().maxAttempts(2).budget(0).build())
        .isEqualTo(new RetryPolicy(2, SECOND, SECOND, 0));
  }

  @Test
  void a_wait_is_built_from_the_defaults_and_a_limit() {
    assertThat(Wait.builder().limit(SECOND).build()).isEqualTo(Wait.atMost(SECOND));
    assertThatThrownBy(() -> Wait.builder().build())
        .isInstanceOf(NullPointerException.class)
        .hasMessage("limit");
  }

  @Test
  void each_policy_names_all_its_problems_at_once() {
    Duration past = Duration.ofSeconds(-1);

    assertThat(
            List.<ThrowingCallable>of(
                () -> new RetryPolicy(0, past, past, -1),
                () -> new CircuitBreakerPolicy(true, 0, 0, 0, past, 0),
                () -> Timeouts.builder().call(past).attempt(past).nextEvent(past).build(),
                () -> CallOptions.builder().deadline(past).maxAttempts(0).wakingLimit(past).build(),
                () -> Wait.builder().limit(past).missingGrace(past).build()))
        .extracting(
            making -> catchThrowable(making).getMessage().lines().map(PoliciesTest::field).toList())
        .containsExactly(
            List.of("maxAttempts", "firstDelay and maxDelay", "budget"),
            List.of("window", "minimumAttempts", "failureRatePercent", "openFor", "probes"),
            List.of("call", "attempt", "nextEvent"),
            List.of("deadline", "wakingLimit", "maxAttempts"),
            List.of("limit", "missingGrace"));
  }

  private static String field(String problem) {
    return problem.substring(0, problem.indexOf(':'));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Accept-Encoding", "x-request-id", "AUTHORIZATION", "Host"})
  void call_options_refuse_the_headers_that_the_library_sets(String name) {
    assertThatThrownBy(() -> CallOptions.defaults().withHeader(name, "br"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("header " + name);
    assertThatThrownBy(
            () -> new CallOptions(null, null, Headers.of(Map.of(name, "br")), null, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Timeouts timeouts(
      Duration call, Duration attempt, Duration connect, Duration upload, Duration download) {
    Duration model = Duration.ofMinutes(10);
    return new Timeouts(call, attempt, connect, upload, download, model, model, model);
  }

  @Test
  void call_options_refuse_values_that_cannot_be_sent() {
    assertThatThrownBy(() -> CallOptions.defaults().withHeader("X-Team", "caf\u00e9"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("X-Team");
  }
}
