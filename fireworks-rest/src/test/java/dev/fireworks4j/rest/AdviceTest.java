// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.CircuitBreakerPolicy;
import dev.fireworks4j.RetryPolicy;
import dev.fireworks4j.Timeouts;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.CircuitOpenException;
import dev.fireworks4j.error.ConflictException;
import dev.fireworks4j.error.TransportException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The line of every error that says what to do next. */
class AdviceTest {
  private final ScriptedTransport transport = new ScriptedTransport();
  private final VirtualTime time = new VirtualTime();

  @ParameterizedTest
  @CsvSource({
    "300, redirects are never followed; check the base URL",
    "302, redirects are never followed; check the base URL",
    "399, redirects are never followed; check the base URL",
    "400, correct the request; repeating it as it is will not help",
    "401, check the API key",
    "403, 'check the account, the key''s role and the quota'",
    "404, 'check the id, the account and that this key may see it'",
    "405, this server does not have the operation",
    "408, try again later",
    "409, 'choose another id, or get() the existing one'",
    "412, correct the request; repeating it as it is will not help",
    "429, 'slow down or raise the quota, then try again'",
    "500, try again later",
    "501, this server does not have the operation",
    "503, try again later",
    "599, try again later",
  })
  void fits_what_the_server_said(int status, String advice) {
    transport.json(status, "{}");

    assertThat(refusal()).hasMessageContaining("Do:    " + advice + ". Request id");
  }

  @Test
  void for_a_conflict_comes_with_the_servers_words_or_with_ours() {
    transport.refusal(409, 6, "id p is gone").json(409, "");

    assertThat(refusal())
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("id p is gone (by a resource that this call did not create)");
    assertThat(refusal()).hasMessageContaining("the id is taken (by a resource");
  }

  @Test
  void of_silence_says_how_long_it_was() {
    transport.silent();

    var failure =
        catchThrowableOfType(
            TransportException.class,
            () ->
                Client.of(
                        transport,
                        time,
                        o ->
                            o.retry(RetryPolicy.never())
                                .timeouts(Timeouts.defaults().withAttempt(Duration.ofMillis(70))))
                    .dpoJobs()
                    .get("x"));

    assertThat(failure).cause().hasMessage("no byte moved for 70 ms");
  }

  @Test
  void of_an_open_breaker_says_which_host_and_for_how_long() {
    transport.json(500, "");
    var policy = new CircuitBreakerPolicy(true, 1, 1, 100, Duration.ofSeconds(15), 1);
    var client =
        Client.of(transport, time, o -> o.circuitBreaker(policy).retry(RetryPolicy.never()));
    catchThrowableOfType(ApiException.class, () -> client.dpoJobs().get("x"));

    var failure = catchThrowableOfType(CircuitOpenException.class, () -> client.dpoJobs().get("x"));

    assertThat(failure)
        .hasMessageContaining("https://api.fireworks.ai")
        .hasMessageContaining("15000 ms");
    assertThat(failure.mayHaveTakenEffect()).isFalse();
  }

  private ApiException refusal() {
    return catchThrowableOfType(
        ApiException.class,
        () -> Client.of(transport, time, o -> o.retry(RetryPolicy.never())).dpoJobs().get("x"));
  }
}
