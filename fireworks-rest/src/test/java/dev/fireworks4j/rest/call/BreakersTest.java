// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.CallListener;
import dev.fireworks4j.CircuitBreakerPolicy;
import dev.fireworks4j.error.ErrorResponse;
import dev.fireworks4j.resource.StatusCode;
import dev.fireworks4j.rest.VirtualTime;
import dev.fireworks4j.transport.Headers;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BreakersTest {
  private static final Host HOST = host("https://api.fireworks.ai/v1/x");
  private static final Outcome<String> SUCCESS = new Outcome<>("value", null, null, 200);
  private static final Outcome<String> BROKEN =
      Outcome.failed(Failure.of(Failure.Kind.BROKEN, null));

  private final VirtualTime time = new VirtualTime();
  private final List<String> changes = new ArrayList<>();
  private final Breakers breakers =
      new Breakers(
          new CircuitBreakerPolicy(true, 4, 4, 50, Duration.ofSeconds(15), 2),
          time,
          new CallListener() {
            @Override
            public void onBreaker(String host, String from, String to) {
              changes.add(host + " " + from + " " + to);
            }
          });

  @Test
  void open_at_the_rate_of_failures_and_not_before_the_fewest_attempts() {
    attempt(HOST, BROKEN, 3);
    assertThat(breakers.admits(HOST)).isTrue();
    breakers.record(HOST, SUCCESS);

    assertThat(breakers.admits(HOST)).isFalse();
    assertThat(changes).containsExactly("https://api.fireworks.ai CLOSED OPEN");
  }

  @Test
  void stay_closed_below_the_rate() {
    attempt(HOST, BROKEN, 1);
    attempt(HOST, SUCCESS, 3);

    assertThat(breakers.admits(HOST)).isTrue();
  }

  @Test
  void let_as_many_probes_through_as_set_once_their_time_has_passed() {
    attempt(HOST, BROKEN, 4);
    time.advance(Duration.ofMillis(14_999));
    assertThat(breakers.admits(HOST)).isFalse();

    time.advance(Duration.ofMillis(2));

    assertThat(breakers.admits(HOST)).isTrue();
    assertThat(breakers.admits(HOST)).isTrue();
    assertThat(breakers.admits(HOST)).isFalse();
    breakers.record(HOST, SUCCESS);
    breakers.record(HOST, SUCCESS);
    assertThat(changes).last().isEqualTo("https://api.fireworks.ai HALF_OPEN CLOSED");
  }

  @Test
  void open_again_when_the_probes_fail() {
    attempt(HOST, BROKEN, 4);
    time.advance(Duration.ofSeconds(16));

    attempt(HOST, BROKEN, 2);

    assertThat(breakers.admits(HOST)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"INTERRUPTED", "CLOSED"})
  void give_the_place_of_a_probe_back_that_the_caller_broke_off(Failure.Kind kind) {
    attempt(HOST, BROKEN, 4);
    time.advance(Duration.ofSeconds(16));

    attempt(HOST, Outcome.failed(Failure.of(kind, null)), 10);

    assertThat(breakers.admits(HOST)).isTrue();
    assertThat(changes).last().isEqualTo("https://api.fireworks.ai OPEN HALF_OPEN");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 408, 429, 499})
  void never_open_on_refusals_of_the_caller(int status) {
    attempt(HOST, refused(status), 20);

    assertThat(breakers.admits(HOST)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 501, 503})
  void open_on_faults_of_the_server(int status) {
    attempt(HOST, refused(status), 4);

    assertThat(breakers.admits(HOST)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"BROKEN", "SILENT", "DEADLINE"})
  void open_on_every_way_of_not_answering(Failure.Kind kind) {
    attempt(HOST, Outcome.failed(Failure.of(kind, null)), 4);

    assertThat(breakers.admits(HOST)).isFalse();
  }

  @Test
  void take_an_unreadable_answer_for_an_answer() {
    attempt(HOST, BROKEN, 1);
    var problem = new Failure.Unreadable(200, "$", "no JSON");
    attempt(HOST, Outcome.failed(Failure.unreadable(problem)), 3);
    assertThat(breakers.admits(HOST)).isTrue();
    breakers.record(HOST, BROKEN);

    // Two of the last four are failures only if the others were counted.
    attempt(HOST, BROKEN, 1);
    assertThat(breakers.admits(HOST)).isFalse();
  }

  @Test
  void are_kept_for_each_scheme_host_and_port() {
    attempt(HOST, BROKEN, 4);

    assertThat(breakers.admits(HOST)).isFalse();
    assertThat(breakers.admits(host("http://api.fireworks.ai/v1/x"))).isTrue();
    assertThat(breakers.admits(host("https://api.fireworks.ai:444/"))).isTrue();
    assertThat(breakers.admits(host("https://storage.example/"))).isTrue();
  }

  @Test
  void that_are_switched_off_admit_everything() {
    var off = new Breakers(CircuitBreakerPolicy.disabled(), time, new CallListener() {});

    for (int i = 0; i < 100; i++) {
      off.record(HOST, BROKEN);
    }

    assertThat(off.admits(HOST)).isTrue();
  }

  private void attempt(Host host, Outcome<?> outcome, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(breakers.admits(host)).isTrue();
      breakers.record(host, outcome);
    }
  }

  private static Outcome<String> refused(int status) {
    var response =
        new ErrorResponse(status, StatusCode.ofHttp(status), null, List.of(), Headers.empty(), "");
    return new Outcome<>(null, Failure.refused(response, null, null), null, status);
  }

  private static Host host(String uri) {
    return Host.of(URI.create(uri));
  }
}
