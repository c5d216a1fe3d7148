// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.CallListener;
import dev.fireworks4j.CallOptions;
import dev.fireworks4j.CircuitBreakerPolicy;
import dev.fireworks4j.RetryPolicy;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.FireworksException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The waits between attempts: how long they are, and what they cost. */
class WaitsTest {
  private static final String JOB = "{\"name\":\"accounts/acme/dpoJobs/x\"}";

  private final ScriptedTransport transport = new ScriptedTransport();
  private final VirtualTime time = new VirtualTime();

  @Test
  void use_the_whole_of_a_bound_that_doubles_up_to_the_longest() {
    transport.json(503, "");
    var policy = new RetryPolicy(5, Duration.ofMillis(1000), Duration.ofMillis(3000), 0);
    var client =
        Client.of(
            transport, time, o -> o.retry(policy).circuitBreaker(CircuitBreakerPolicy.disabled()));

    for (int i = 0; i < 300; i++) {
      assertThatThrownBy(() -> client.dpoJobs().get("x")).isInstanceOf(ApiException.class);
    }

    // A draw of 300 misses the upper fifth once in 10^29 times.
    assertThat(longest(0)).isBetween(Duration.ofMillis(800), Duration.ofMillis(1000));
    assertThat(longest(1)).isBetween(Duration.ofMillis(1600), Duration.ofMillis(2000));
    assertThat(longest(2)).isBetween(Duration.ofMillis(2400), Duration.ofMillis(3000));
    assertThat(longest(3)).isBetween(Duration.ofMillis(2400), Duration.ofMillis(3000));
    assertThat(Collections.min(time.waits())).isLessThan(Duration.ofMillis(200));
  }

  @Test
  void may_be_as_short_as_a_policy_allows() {
    transport.json(503, "").json(503, "").json(200, JOB);
    var policy = new RetryPolicy(3, Duration.ofMillis(1), Duration.ofMillis(1));

    Client.of(transport, time, o -> o.retry(policy)).dpoJobs().get("x");

    assertThat(time.waits()).hasSize(2).allMatch(wait -> wait.toMillis() <= 1);
  }

  @ParameterizedTest
  @CsvSource({"PT59S, 2", "PT61S, 1"})
  void that_the_server_asks_for_are_begun_only_if_something_is_left_after_them(
      Duration asked, int attempts) {
    transport.json(503, "", "Retry-After", String.valueOf(asked.toSeconds()));

    assertThatThrownBy(
            () ->
                Client.of(transport, time)
                    .with(CallOptions.defaults().withMaxAttempts(2))
                    .dpoJobs()
                    .get("x"))
        .isInstanceOf(ApiException.class);

    assertThat(transport.sent()).hasSize(attempts);
  }

  @Test
  void add_up_against_the_deadline() {
    transport.json(503, "", "Retry-After", "25");

    assertThatThrownBy(
            () ->
                Client.of(transport, time)
                    .with(CallOptions.defaults().withMaxAttempts(9))
                    .dpoJobs()
                    .get("x"))
        .isInstanceOf(ApiException.class);

    assertThat(time.waits()).containsExactly(Duration.ofSeconds(25), Duration.ofSeconds(25));
  }

  @Test
  void of_less_than_a_millisecond_are_never_shortened() {
    transport.json(503, "", "Retry-After", "0.0011").json(200, JOB);

    Client.of(transport, time).dpoJobs().get("x");

    assertThat(time.waits()).containsExactly(Duration.ofMillis(2));
  }

  @Test
  void count_in_the_time_of_a_call_but_not_of_its_attempts() {
    transport.json(503, "", "Retry-After", "7").json(200, JOB);
    var calls = new ArrayList<Duration>();
    var attempts = new ArrayList<Duration>();
    CallListener listener =
        new CallListener() {
          @Override
          public void onAttempt(Call call, Attempt attempt) {
            attempts.add(attempt.elapsed());
          }

          @Override
          public void onEnd(Call call, Duration elapsed, @Nullable FireworksException failure) {
            calls.add(elapsed);
          }
        };

    Client.of(transport, time, o -> o.listener(listener)).dpoJobs().get("x");

    Duration spent = calls.get(0).minusSeconds(7);
    assertThat(attempts).hasSize(2).allMatch(elapsed -> !elapsed.isNegative());
    assertThat(spent).isEqualTo(attempts.get(0).plus(attempts.get(1)));
  }

  /** The longest of the n-th waits of all calls. */
  private Duration longest(int number) {
    List<Duration> all = new ArrayList<>();
    for (int i = number; i < time.waits().size(); i += 4) {
      all.add(time.waits().get(i));
    }
    return Collections.max(all);
  }
}
