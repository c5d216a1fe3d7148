// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.error.ErrorResponse;
import dev.fireworks4j.resource.StatusCode;
import dev.fireworks4j.transport.Headers;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class RetryBudgetsTest {
  private static final Host HOST = host("https://api.fireworks.ai/v1/x");
  private static final Outcome<String> SUCCESS = new Outcome<>("value", null, null, 200);
  private static final Outcome<String> BROKEN =
      Outcome.failed(Failure.of(Failure.Kind.BROKEN, new IOException("reset")));

  private final RetryBudgets budgets = new RetryBudgets(10);

  @Test
  void allow_retries_until_half_of_the_tokens_are_gone() {
    record(5, BROKEN);
    assertThat(budgets.allows(HOST)).isTrue();

    record(1, BROKEN);
    assertThat(budgets.allows(HOST)).isFalse();
  }

  @Test
  void win_a_token_and_a_tenth_back_with_each_success_up_to_full() {
    record(16, BROKEN);

    record(4, SUCCESS);
    assertThat(budgets.allows(HOST)).isFalse();
    record(1, SUCCESS);
    assertThat(budgets.allows(HOST)).isTrue();

    record(100, SUCCESS);
    record(6, BROKEN);
    assertThat(budgets.allows(HOST)).isFalse();
  }

  @Test
  void never_fall_below_nothing() {
    record(1_000, BROKEN);

    record(5, SUCCESS);

    assertThat(budgets.allows(HOST)).isTrue();
  }

  @Test
  void are_kept_for_each_host() {
    record(10, BROKEN);

    assertThat(budgets.allows(HOST)).isFalse();
    assertThat(budgets.allows(host("https://api.fireworks.ai:8443/v1/x"))).isTrue();
    assertThat(budgets.allows(host("https://storage.example/x"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 409, 501})
  void count_an_answer_that_no_retry_would_change_for_the_host(int status) {
    record(6, BROKEN);

    record(1, refused(status));

    assertThat(budgets.allows(HOST)).isTrue();
  }

  @Test
  void count_an_unreadable_answer_for_the_host() {
    record(6, BROKEN);

    record(1, Outcome.failed(Failure.unreadable(new Failure.Unreadable(200, "$", "no JSON"))));

    assertThat(budgets.allows(HOST)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503, 504})
  void count_a_transient_refusal_against_the_host(int status) {
    record(6, refused(status));

    assertThat(budgets.allows(HOST)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"BROKEN", "SILENT", "DEADLINE"})
  void count_every_way_of_not_answering_against_the_host(Failure.Kind kind) {
    record(6, Outcome.failed(Failure.of(kind, null)));

    assertThat(budgets.allows(HOST)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.INCLUDE,
      names = {"INTERRUPTED", "CLOSED", "CIRCUIT_OPEN"})
  void learn_nothing_from_what_was_broken_off_on_this_side(Failure.Kind kind) {
    record(5, BROKEN);

    record(100, Outcome.failed(Failure.of(kind, null)));
    assertThat(budgets.allows(HOST)).isTrue();

    record(1, BROKEN);
    record(100, Outcome.failed(Failure.of(kind, null)));
    assertThat(budgets.allows(HOST)).isFalse();
  }

  @Test
  void of_no_tokens_limit_nothing() {
    var unlimited = new RetryBudgets(0);

    for (int i = 0; i < 100; i++) {
      unlimited.record(HOST, BROKEN);
    }

    assertThat(unlimited.allows(HOST)).isTrue();
  }

  private void record(int times, Outcome<?> outcome) {
    for (int i = 0; i < times; i++) {
      budgets.record(HOST, outcome);
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
