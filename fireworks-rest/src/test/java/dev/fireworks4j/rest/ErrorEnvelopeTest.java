// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.CallOptions;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.ConflictException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.error.RateLimitedException;
import dev.fireworks4j.job.CreateDpoJob;
import dev.fireworks4j.job.LossConfig;
import dev.fireworks4j.job.TrainingConfig;
import dev.fireworks4j.job.WandbConfig;
import dev.fireworks4j.resource.Credential;
import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpResponse;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorEnvelopeTest {
  private final ScriptedTransport transport = new ScriptedTransport();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400|{\"code\":3,\"message\":\"bad\"}|INVALID_ARGUMENT|bad",
        "400|{\"code\":9,\"message\":\"not now\",\"details\":[]}|FAILED_PRECONDITION|not now",
        "403|{\"code\":7,\"message\":\"\",\"details\":[]}|PERMISSION_DENIED|gave no reason",
        "401|{\"error\":{\"message\":\"unauthorized\"}}|UNAUTHENTICATED|unauthorized",
        "403|{\"error\":{\"message\":\"denied\",\"code\":\"UNAUTHORIZED\"}}|UNAUTHENTICATED|denied",
        "400|{\"error\":\"plain words\"}|INVALID_ARGUMENT|plain words",
        "400|{\"detail\":\"the detail\"}|INVALID_ARGUMENT|the detail",
        "400|{\"error\":{\"message\":\"numeric\",\"code\":400}}|INVALID_ARGUMENT|numeric",
        "400|<html><body>nope</body></html>|INVALID_ARGUMENT|HTML page",
        "405|Method Not Allowed||Method Not Allowed",
        "403|error code: 1010|PERMISSION_DENIED|error code: 1010",
        "501|''|UNIMPLEMENTED|gave no reason",
        "400|{}|INVALID_ARGUMENT|gave no reason",
        "400|{ }|INVALID_ARGUMENT|gave no reason",
        "400|{\"code\":16,\"message\":\"who are you\"}|UNAUTHENTICATED|who are you",
        "400|{\"code\":17,\"message\":\"no such code\"}|INVALID_ARGUMENT|no such code",
        "400|{\"code\":0,\"message\":\"no code\"}|INVALID_ARGUMENT|no code",
        "400|{\"error\":{\"message\":\"m\",\"code\":\"not_found\"}}|NOT_FOUND|m",
        "400|{\"error\":{\"message\":\"m\",\"code\":\"invalid_api_thing\"}}|INVALID_ARGUMENT|m",
        "400|[1,2]|INVALID_ARGUMENT|[1,2]",
        "400|{\"message\":|INVALID_ARGUMENT|{\"message\":",
        "422|{\"detail\":[{\"loc\":[\"body\"],\"msg\":\"no integer\"}]}|INVALID_ARGUMENT|no integer",
        "422|{\"errors\":[{\"message\":\"quota exceeded\"}]}|INVALID_ARGUMENT|quota exceeded",
        "422|{\"error\":{\"message\":{\"text\":\"in a text\"}}}|INVALID_ARGUMENT|in a text",
        "422|{\"Message\":\"of a gateway\"}|INVALID_ARGUMENT|of a gateway",
        "422|{\"fault\":{\"faultstring\":\"of another\"}}|INVALID_ARGUMENT|of another",
        "407|who are you||ProxySettings.withCredentials()",
      })
  void of_every_kind_is_read(int status, String body, String code, String inMessage) {
    transport.json(status, body);

    ApiException failure = get(ApiException.class);

    assertThat(failure.httpStatus()).isEqualTo(status);
    if (code != null) {
      assertThat(failure.code().value()).isEqualTo(code);
    }
    assertThat(failure)
        .hasMessageContaining(inMessage)
        .hasMessageContaining("get dpoJob \"x\" in accounts/acme");
  }

  @Test
  void the_three_lines_say_what_failed_why_and_what_to_do() {
    transport.json(409, "{\"code\":6,\"message\":\"already exists\"}", "x-request-id", "srv-1");

    ConflictException failure = get(ConflictException.class);

    assertThat(failure.getMessage().lines())
        .hasSize(3)
        .first()
        .isEqualTo("get dpoJob \"x\" in accounts/acme failed: ALREADY_EXISTS (HTTP 409)");
    assertThat(failure)
        .hasMessageContaining("Cause: already exists")
        .hasMessageContaining("Do:")
        .hasMessageContaining("srv-1");
  }

  @Test
  void a_request_id_that_the_server_echoes_is_shown_once() {
    transport.then(
        exchange -> {
          String sent = exchange.request().headers().first("X-Request-Id");
          var headers = Headers.empty().with("X-Request-Id", sent);
          return new HttpResponse(400, headers, InputStream.nullInputStream());
        });

    ApiException failure = get(ApiException.class);

    assertThat(failure.context().serverRequestId()).isEqualTo(failure.context().requestId());
    assertThat(failure).hasMessageNotContaining("(sent");
  }

  @Test
  void people_catch_the_usual_ones_by_type() {
    transport.json(404, wire("error-not-found.json")).json(429, "{}", "Retry-After", "9999");

    assertThat(get(NotFoundException.class)).hasMessageContaining("resource not found");
    assertThat(get(RateLimitedException.class).isRetryable()).isTrue();
  }

  @Test
  void the_captured_bad_key_is_an_authentication_failure_with_its_request_id() {
    transport.json(403, wire("error-invalid-key.json"));

    ApiException failure = get(ApiException.class);

    assertThat(failure.code().value()).isEqualTo("UNAUTHENTICATED");
    assertThat(failure.context().serverRequestId())
        .isEqualTo("aeb89645-8f44-4075-8d1b-e8c2f3a9c177");
  }

  @Test
  void what_the_request_carried_as_a_credential_is_not_repeated() {
    transport.refusal(400, 3, "no: wandb-0123456789, of-the-user, Bearer other, test-key-not-fw");
    var spec =
        CreateDpoJob.builder()
            .dataset("d")
            .trainingConfig(TrainingConfig.builder().baseModel("accounts/a/models/m").build())
            .lossConfig(LossConfig.dpo(0.1))
            .wandbConfig(
                WandbConfig.builder()
                    .enabled(true)
                    .apiKey(Credential.of("wandb-0123456789"))
                    .build());
    var client =
        Client.of(transport, new VirtualTime())
            .with(CallOptions.defaults().withHeader("X-Mine", "of-the-user"));

    var failure =
        catchThrowableOfType(ApiException.class, () -> client.dpoJobs().create(spec.build()));

    assertThat(failure).hasMessageContaining("no: ***, ***, Bearer ***, ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x-request-id", "x-fireworks-request-id", "body"})
  void a_key_that_the_server_repeats_as_a_request_id_is_not_shown(String place) {
    String body = place.equals("body") ? "{\"request_id\":\"%s\"}".formatted(Client.KEY) : "{}";
    transport.json(400, body, place, Client.KEY);

    assertThat(get(ApiException.class)).hasMessageNotContaining(Client.KEY);
  }

  @Test
  void a_key_that_the_server_repeats_with_a_broken_success_is_not_shown() {
    transport.json(200, "{", "x-request-id", Client.KEY);

    assertThat(catchThrowable(() -> Client.of(transport, new VirtualTime()).dpoJobs().get("x")))
        .hasMessageContaining("Request id")
        .hasMessageNotContaining(Client.KEY);
  }

  @Test
  void line_breaks_and_escape_sequences_of_the_server_forge_no_line() {
    transport.json(
        400,
        "{\"code\":3,\"message\":\"no\\n2026-01-01 ERROR forged\\u001b[2J\\u202e\","
            + "\"request_id\":\"a\\n2026-01-01 ERROR forged\\u2028\"}");

    assertThat(get(ApiException.class).getMessage().lines())
        .hasSize(3)
        .noneMatch(line -> line.startsWith("2026"))
        .noneMatch(line -> line.matches(".*[\\p{Cntrl}\\p{Cf}\u2028].*"));
  }

  @Test
  void a_secret_at_the_edge_of_a_long_text_is_not_shown_in_half() {
    transport.json(502, "x".repeat(190) + " fw_0123456789abcdef");

    assertThat(get(ApiException.class)).hasMessageNotContaining("fw_012");
  }

  @Test
  void details_and_body_stay_readable() {
    transport.json(
        400, "{\"code\":3,\"message\":\"m\",\"details\":[{\"reason\":\"DATASET_INVALID\"}]}");

    ApiException failure = get(ApiException.class);

    assertThat(failure.response().details()).containsExactly(Map.of("reason", "DATASET_INVALID"));
    assertThat(failure.response().body()).contains("DATASET_INVALID");
  }

  @Test
  void a_legacy_kind_that_is_gone_names_what_to_use() {
    transport.refusal(404, 5, "not found");

    var failure =
        catchThrowableOfType(
            NotFoundException.class,
            () -> Client.of(transport, new VirtualTime()).fineTuningJobs().get("x"));

    assertThat(failure).hasMessageContaining("supervisedFineTuningJobs()");
  }

  @Test
  void a_server_without_cancel_points_at_delete_but_never_turns_into_it() {
    transport.json(405, "Method Not Allowed");

    var failure =
        catchThrowableOfType(
            ApiException.class,
            () -> Client.of(transport, new VirtualTime()).dpoJobs().cancel("x"));

    assertThat(failure).hasMessageContaining("delete()");
    assertThat(transport.lines()).containsExactly("POST /v1/accounts/acme/dpoJobs/x:cancel");
  }

  private <E extends ApiException> E get(Class<E> type) {
    return catchThrowableOfType(
        type, () -> Client.of(transport, new VirtualTime()).dpoJobs().get("x"));
  }

  private static String wire(String file) {
    try (var in =
        Objects.requireNonNull(ErrorEnvelopeTest.class.getResourceAsStream("/wire/" + file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
