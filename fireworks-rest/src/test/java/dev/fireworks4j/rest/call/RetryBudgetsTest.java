// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.CircuitBreakerPolicy;
import dev.fireworks4j.error.ErrorResponse;
import dev.fireworks4j.resource.StatusCode;
import dev.fireworks4j.rest.VirtualTime;
import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.NotProcessedException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryBudgetsTest {
  private static final Host HOST = host("https://api.fireworks.ai/v1/x");
  private static final IOException RESET = new IOException("reset");
  private static final AttemptFailure BROKEN = new AttemptFailure.Broken(RESET, true);
  private static final AttemptFailure SUCCESS = null;

  private final Hosts hosts = withTokens(10);

  @Test
  void allow_retries_until_half_of_the_tokens_are_gone() {
    record(5, BROKEN);
    assertThat(hosts.get(HOST).allowsRetry()).isTrue();

    record(1, BROKEN);
    assertThat(hosts.get(HOST).allowsRetry()).isFalse();
  }

  @Test
  void win_a_token_and_a_tenth_back_with_each_success_up_to_full() {
    record(16, BROKEN);

    record(4, SUCCESS);
    assertThat(hosts.get(HOST).allowsRetry()).isFalse();
    record(1, SUCCESS);
    assertThat(hosts.get(HOST).allowsRetry()).isTrue();

    record(100, SUCCESS);
    record(6, BROKEN);
    assertThat(hosts.get(HOST).allowsRetry()).isFalse();
  }

  @Test
  void never_fall_below_nothing() {
    record(1_000, BROKEN);

    record(5, SUCCESS);

    assertThat(hosts.get(HOST).allowsRetry()).isTrue();
  }

  @Test
  void are_kept_for_each_host() {
    record(10, BROKEN);

    assertThat(hosts.get(HOST).allowsRetry()).isFalse();
    assertThat(hosts.get(host("https://api.fireworks.ai:8443/v1/x")).allowsRetry()).isTrue();
    assertThat(hosts.get(host("https://storage.example/x")).allowsRetry()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 409, 501})
  void count_an_answer_that_no_retry_would_change_for_the_host(int status) {
    record(6, BROKEN);

    record(1, refused(status));

    assertThat(hosts.get(HOST).allowsRetry()).isTrue();
  }

  @Test
  void count_an_unreadable_answer_for_the_host() {
    record(6, BROKEN);

    record(1, new AttemptFailure.Unreadable(200, "$", "no JSON"));

    assertThat(hosts.get(HOST).allowsRetry()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503, 504})
  void count_a_transient_refusal_against_the_host(int status) {
    record(6, refused(status));

    assertThat(hosts.get(HOST).allowsRetry()).isFalse();
  }

  @ParameterizedTest
  @MethodSource
  void count_every_way_of_not_answering_against_the_host(AttemptFailure failure) {
    record(6, failure);

    assertThat(hosts.get(HOST).allowsRetry()).isFalse();
  }

  static Stream<AttemptFailure> count_every_way_of_not_answering_against_the_host() {
    return Stream.of(
        BROKEN,
        new AttemptFailure.Silent(Duration.ofSeconds(20), RESET),
        new AttemptFailure.DeadlinePassed(RESET, true));
  }

  @ParameterizedTest
  @MethodSource
  void learn_nothing_from_what_ended_on_this_side(AttemptFailure failure) {
    record(5, BROKEN);

    record(100, failure);
    assertThat(hosts.get(HOST).allowsRetry()).isTrue();

    record(1, BROKEN);
    record(100, failure);
    assertThat(hosts.get(HOST).allowsRetry()).isFalse();
  }

  static Stream<AttemptFailure> learn_nothing_from_what_ended_on_this_side() {
    return Stream.of(
        new AttemptFailure.Interrupted(null),
        new AttemptFailure.ClientClosed(null),
        new AttemptFailure.BreakerOpen(HOST, Duration.ofSeconds(15)),
        new AttemptFailure.DeadlinePassed(RESET, false),
        new AttemptFailure.Broken(RESET, false),
        new AttemptFailure.NotProcessed(new NotProcessedException("refused stream", null)));
  }

  @Test
  void are_forgotten_for_the_hosts_that_were_called_longest_ago() {
    for (int i = 0; i < 10 * Hosts.MAX_HOSTS; i++) {
      hosts.get(host("https://" + i + ".storage.example/x")).record(AttemptResult.failed(BROKEN));
    }

    assertThat(hosts.size()).isLessThanOrEqualTo(Hosts.MAX_HOSTS);
  }

  @Test
  void of_no_tokens_limit_nothing() {
    Hosts unlimited = withTokens(0);

    for (int i = 0; i < 100; i++) {
      unlimited.get(HOST).record(AttemptResult.failed(BROKEN));
    }

    assertThat(unlimited.get(HOST).allowsRetry()).isTrue();
  }

  private void record(int times, AttemptFailure failure) {
    for (int i = 0; i < times; i++) {
      hosts
          .get(HOST)
          .record(
              new AttemptResult<>(
                  failure == null ? "answer" : null, failure, Headers.empty(), null, 0));
    }
  }

  private static Hosts withTokens(int tokens) {
    return new Hosts(
        CircuitBreakerPolicy.disabled(), tokens, new VirtualTime(), new CallListeners(List.of()));
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
