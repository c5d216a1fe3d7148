// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.inference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.CircuitBreakerPolicy;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.RetryPolicy;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.CircuitOpenException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.error.RateLimitedException;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.inference.MessageRequest;
import dev.fireworks4j.rest.Client;
import dev.fireworks4j.rest.ScriptedTransport;
import dev.fireworks4j.rest.VirtualTime;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedQuestionsTest {
  private static final String MODEL = "accounts/acme/models/m";
  private static final ChatRequest HELLO = ChatRequest.of(MODEL, "Hi");

  private final ScriptedTransport transport = new ScriptedTransport();
  private final VirtualTime time = new VirtualTime();
  private final Fireworks once = Client.of(transport, time, o -> o.retry(RetryPolicy.never()));

  @ParameterizedTest
  @CsvSource({
    "302, redirects are never followed",
    "400, correct the request",
    "401, check the API key",
    "402, pay what is due",
    "403, check that this key may use the model",
    "404, check the model string",
    "405, this host does not have the operation",
    "408, 'ask for fewer tokens, or stream'",
    "409, correct the request",
    "412, check that the account is active",
    "413, send fewer or shorter messages",
    "422, correct the members",
    "425, ask again in some seconds",
    "429, slow down",
    "500, ask again later",
    "503, ask again later",
    "504, 'ask for fewer tokens, or stream'",
    "520, ask again later",
  })
  void have_advice_about_models(int status, String advice) {
    transport.json(status, "{}");

    assertThat(refusal()).hasMessageContaining("Do:    " + advice);
  }

  @Test
  void show_the_servers_words_in_each_of_its_forms() {
    transport
        .json(404, "{\"error\":{\"message\":\"no m#d\",\"type\":\"NotFoundError\",\"code\":404}}")
        .json(404, "fault filter abort")
        .json(503, "<html><body>gone</body></html>")
        .json(
            422,
            "{\"detail\":[{\"loc\":[\"body\",\"input\",0],\"msg\":\"Field required\",\"type\":\"m\"}]}")
        .json(400, "{\"error\":\"too long\"}")
        .json(400, "{\"error\":{\"object\":\"error\",\"message\":\"bad seed\"}}");

    assertThat(refusal()).isInstanceOf(NotFoundException.class).hasMessageContaining("no m#d");
    assertThat(refusal()).hasMessageContaining("Cause: fault filter abort");
    assertThat(refusal()).hasMessageContaining("HTML page");
    assertThat(refusal()).hasMessageContaining("Cause: body.input.0: Field required");
    assertThat(refusal()).hasMessageContaining("too long");
    assertThat(refusal()).hasMessageContaining("bad seed");
  }

  @Test
  void of_messages_are_read_in_their_own_form() {
    transport.json(
        400,
        "{\"type\":\"error\",\"error\":{\"type\":\"invalid_request_error\",\"message\":\"max_tokens is required\"}}");

    assertThat(catchThrowable(() -> once.messages().complete(MessageRequest.of(MODEL, "Hi", 1))))
        .isInstanceOf(ApiException.class)
        .hasMessageContaining("max_tokens is required");
  }

  /** Recorded ones by their file; what stands for the message is what the service says. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          503 | error-scaling-up.json       | ScalingUpException   | false | UNAVAILABLE           | scaling up
          404 | error-model-not-found.json  | NotFoundException    | false | NOT_FOUND             | and/or not deployed
          401 | error-invalid-key-401.json  | ApiException         | false | UNAUTHENTICATED       | The API key you provided is invalid.
          400 | error-unknown-field.json    | ApiException         | false | INVALID_ARGUMENT      | unknown field
          400 | error-no-build-log.json     | ApiException         | false | FAILED_PRECONDITION   | no build log
          500 | error-secret-missing.json   | ApiException         | true  | INTERNAL              | no reason
          404 | fault filter abort          | NotFoundException    | false | NOT_FOUND             | fault filter abort
          404 | {"error":{"message":"The model `m#d` does not exist.","type":"NotFoundError","param":"model","code":404}} | NotFoundException | false | NOT_FOUND | does not exist
          412 | {"error":{"message":"suspended","code":"PRECONDITION_FAILED"}} | ApiException | false | FAILED_PRECONDITION | suspended
          425 | {"error":{"message":"swapping"}}      | ApiException         | true  | UNAVAILABLE        | swapping
          429 | {"error":{"message":"too many"}}      | RateLimitedException | true  | RESOURCE_EXHAUSTED | too many
          429 | {"error":{"message":"over monthly limit"}} | RateLimitedException | false | RESOURCE_EXHAUSTED | over monthly limit
          422 | {"detail":[{"loc":["body"],"msg":"no"}]} | ApiException      | false | INVALID_ARGUMENT   | body: no
          502 | <html>Bad Gateway</html>              | ApiException         | true  | UNAVAILABLE        | HTML page
          503 | upstream connect error                | ApiException         | true  | UNAVAILABLE        | upstream connect
          400 | {"type":"error","error":{"type":"invalid_request_error","message":"max_tokens"}} | ApiException | false | INVALID_ARGUMENT | max_tokens
          """)
  void are_typed(
      int status, String body, String type, boolean isTransient, String code, String words)
      throws IOException {
    transport.json(status, body.startsWith("error-") ? recorded(body) : body);

    ApiException refusal = refusal();

    assertThat(refusal.getClass().getSimpleName()).isEqualTo(type);
    assertThat(refusal.isTransient()).isEqualTo(isTransient);
    assertThat(refusal.code().value()).isEqualTo(code);
    assertThat(refusal).hasMessageContaining(words).hasMessageContaining("\n  Do:    ");
  }

  private static String recorded(String file) throws IOException {
    try (var body = RefusedQuestionsTest.class.getResourceAsStream("/inference/" + file)) {
      return new String(body.readAllBytes(), UTF_8);
    }
  }

  @Test
  void changing_weights_and_rate_limits_are_waited_for() {
    transport
        .json(425, "")
        .json(429, "{\"error\":{\"message\":\"slow down\"}}", "retry-after", "3")
        .json(200, "{}");

    Client.of(transport, time).chat().complete(HELLO);

    assertThat(time.waits()).hasSize(2).contains(Duration.ofSeconds(3));
  }

  @Test
  void a_limit_of_the_month_is_not_waited_for() {
    transport.json(429, "{\"error\":{\"message\":\"You are over monthly limit.\"}}");

    var failure =
        catchThrowableOfType(
            RateLimitedException.class, () -> Client.of(transport, time).chat().complete(HELLO));

    assertThat(failure.isRetryable()).isFalse();
    assertThat(failure).hasMessageContaining("Do:    raise the limit of the month");
    assertThat(transport.sent()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"400", "401", "402", "403", "404", "412", "413", "422"})
  void are_not_repeated_where_that_cannot_help(int status) {
    transport.json(status, "{}");

    catchThrowable(() -> Client.of(transport, time).chat().complete(HELLO));

    assertThat(transport.sent()).hasSize(1);
  }

  @Test
  void open_no_breaker_of_the_control_plane_and_neither_does_it_theirs() {
    transport.json(500, "");
    var policy = new CircuitBreakerPolicy(true, 2, 2, 50, Duration.ofSeconds(15), 1);
    var client =
        Client.of(transport, time, o -> o.circuitBreaker(policy).retry(RetryPolicy.never()));

    catchThrowable(() -> client.chat().complete(HELLO));
    catchThrowable(() -> client.chat().complete(HELLO));

    assertThat(catchThrowable(() -> client.chat().complete(HELLO)))
        .isInstanceOf(CircuitOpenException.class);
    assertThat(catchThrowable(() -> client.models().get("m"))).isInstanceOf(ApiException.class);
  }

  private ApiException refusal() {
    return catchThrowableOfType(ApiException.class, () -> once.chat().complete(HELLO));
  }
}
