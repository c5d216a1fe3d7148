// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.CallListener;
import dev.fireworks4j.CircuitBreakerPolicy;
import dev.fireworks4j.error.ErrorResponse;
import dev.fireworks4j.resource.StatusCode;
import dev.fireworks4j.rest.VirtualTime;
import dev.fireworks4j.rest.call.AttemptFailure.HostHealth;
import dev.fireworks4j.transport.Headers;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CircuitBreakersTest {
  private static final Host HOST = host("https://api.fireworks.ai/v1/x");

  private final VirtualTime time = new VirtualTime();
  private final List<String> changes = new ArrayList<>();
  private final Hosts hosts =
      new Hosts(
          new CircuitBreakerPolicy(true, 4, 4, 50, Duration.ofSeconds(15), 2),
          0,
          time,
          new CallListeners(
              List.of(
                  new CallListener() {
                    @Override
                    public void onBreaker(String host, String from, String to) {
                      changes.add(host + " " + from + " " + to);
                    }
                  })));

  @Test
  void open_at_the_rate_of_failures_and_not_before_the_fewest_attempts() {
    attempt(HOST, HostHealth.FAILING, 3);
    assertThat(hosts.get(HOST).admits()).isTrue();
    hosts.get(HOST).record(ended(HostHealth.WORKING));

    assertThat(hosts.get(HOST).admits()).isFalse();
    assertThat(changes).containsExactly("https://api.fireworks.ai CLOSED OPEN");
  }

  @Test
  void stay_closed_below_the_rate() {
    attempt(HOST, HostHealth.FAILING, 1);
    attempt(HOST, HostHealth.WORKING, 3);

    assertThat(hosts.get(HOST).admits()).isTrue();
  }

  @Test
  void let_as_many_probes_through_as_set_once_their_time_has_passed() {
    attempt(HOST, HostHealth.FAILING, 4);
    time.advance(Duration.ofMillis(14_999));
    assertThat(hosts.get(HOST).admits()).isFalse();

    time.advance(Duration.ofMillis(2));

    assertThat(hosts.get(HOST).admits()).isTrue();
    assertThat(hosts.get(HOST).admits()).isTrue();
    assertThat(hosts.get(HOST).admits()).isFalse();
    hosts.get(HOST).record(ended(HostHealth.WORKING));
    hosts.get(HOST).record(ended(HostHealth.WORKING));
    assertThat(changes).last().isEqualTo("https://api.fireworks.ai HALF_OPEN CLOSED");
  }

  @Test
  void open_again_when_the_probes_fail() {
    attempt(HOST, HostHealth.FAILING, 4);
    time.advance(Duration.ofSeconds(16));

    attempt(HOST, HostHealth.FAILING, 2);

    assertThat(hosts.get(HOST).admits()).isFalse();
  }

  @Test
  void give_the_place_of_a_probe_back_that_ended_on_this_side() {
    attempt(HOST, HostHealth.FAILING, 4);
    time.advance(Duration.ofSeconds(16));

    attempt(HOST, HostHealth.UNKNOWN, 10);

    assertThat(hosts.get(HOST).admits()).isTrue();
    assertThat(changes).last().isEqualTo("https://api.fireworks.ai OPEN HALF_OPEN");
  }

  @Test
  void half_open_in_time_although_the_clock_was_set() {
    attempt(HOST, HostHealth.FAILING, 4);
    time.jump(Duration.ofHours(2));
    assertThat(hosts.get(HOST).admits()).isFalse();
    time.jump(Duration.ofHours(-3));
    time.advance(Duration.ofSeconds(14));
    assertThat(hosts.get(HOST).admits()).isFalse();

    time.advance(Duration.ofSeconds(1));

    assertThat(hosts.get(HOST).admits()).isTrue();
  }

  @Test
  void are_forgotten_for_the_hosts_that_were_called_longest_ago() {
    for (int i = 0; i < 10 * Hosts.MAX_HOSTS; i++) {
      attempt(host("https://" + i + ".storage.example/"), HostHealth.WORKING, 1);
    }

    assertThat(hosts.size()).isLessThanOrEqualTo(Hosts.MAX_HOSTS);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 408, 429, 499})
  void learn_from_refusals_of_the_caller_that_the_host_works(int status) {
    assertThat(refused(status).health()).isEqualTo(HostHealth.WORKING);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 501, 503, 520})
  void count_faults_of_the_server(int status) {
    assertThat(refused(status).health()).isEqualTo(HostHealth.FAILING);
  }

  @Test
  void count_every_way_of_not_answering() {
    var reset = new IOException("reset");

    assertThat(new AttemptFailure.Broken(reset, true).health()).isEqualTo(HostHealth.FAILING);
    assertThat(new AttemptFailure.Silent(Duration.ofSeconds(1), reset).health())
        .isEqualTo(HostHealth.FAILING);
    assertThat(new AttemptFailure.DeadlinePassed(reset, true).health())
        .isEqualTo(HostHealth.FAILING);
  }

  @Test
  void learn_nothing_from_a_caller_in_a_hurry_or_a_certificate_that_is_not_trusted() {
    assertThat(new AttemptFailure.DeadlinePassed(null, false).health())
        .isEqualTo(HostHealth.UNKNOWN);
    assertThat(new AttemptFailure.Broken(new IOException("PKIX"), false).health())
        .isEqualTo(HostHealth.UNKNOWN);
  }

  @Test
  void take_an_unreadable_answer_for_an_answer() {
    assertThat(new AttemptFailure.Unreadable(200, "$", "no JSON").health())
        .isEqualTo(HostHealth.WORKING);
  }

  @Test
  void are_kept_for_each_scheme_host_and_port() {
    attempt(HOST, HostHealth.FAILING, 4);

    assertThat(hosts.get(HOST).admits()).isFalse();
    assertThat(hosts.get(host("http://api.fireworks.ai/v1/x")).admits()).isTrue();
    assertThat(hosts.get(host("https://api.fireworks.ai:444/")).admits()).isTrue();
    assertThat(hosts.get(host("https://storage.example/")).admits()).isTrue();
  }

  @Test
  void that_are_switched_off_admit_everything() {
    var off = new Hosts(CircuitBreakerPolicy.disabled(), 0, time, new CallListeners(List.of()));

    for (int i = 0; i < 100; i++) {
      off.get(HOST).record(ended(HostHealth.FAILING));
    }

    assertThat(off.get(HOST).admits()).isTrue();
  }

  private void attempt(Host host, HostHealth health, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(hosts.get(host).admits()).isTrue();
      hosts.get(host).record(ended(health));
    }
  }

  private static AttemptResult<?> ended(HostHealth health) {
    return switch (health) {
      case WORKING -> new AttemptResult<>("answer", null, Headers.empty(), null, 200);
      case FAILING ->
          AttemptResult.failed(new AttemptFailure.Broken(new IOException("reset"), true));
      case UNKNOWN -> AttemptResult.failed(new AttemptFailure.Interrupted(null));
    };
  }

  private static AttemptFailure refused(int status) {
    var response =
        new ErrorResponse(status, StatusCode.ofHttp(status), null, List.of(), Headers.empty(), "");
    return new AttemptFailure.Refused(response, null, null);
  }

  private static Host host(String uri) {
    return Host.of(URI.create(uri), false);
  }
}
