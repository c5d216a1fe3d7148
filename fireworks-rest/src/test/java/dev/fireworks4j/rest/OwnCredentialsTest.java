// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.CallOptions;
import dev.fireworks4j.account.ApiKey;
import dev.fireworks4j.account.ApiKey.CreateApiKey;
import dev.fireworks4j.account.ApiKeyGateway;
import dev.fireworks4j.account.Secret;
import dev.fireworks4j.account.Secret.CreateSecret;
import dev.fireworks4j.account.Secret.UpdateSecret;
import dev.fireworks4j.error.CallException;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.resource.Credential;
import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.event.Level;

/** The text of a new key and the value of a secret stand where they belong and nowhere else. */
class OwnCredentialsTest {
  private static final String NEW_KEY = "newkey0canary0text0of0the0key";
  private static final String HUSH = "hush0\"canary\\\nof the secret";
  private static final CreateSecret SPEC =
      CreateSecret.builder().id("s").keyName("TOKEN").value(Credential.of(HUSH)).build();

  private final ScriptedTransport transport = new ScriptedTransport();
  private final VirtualTime time = new VirtualTime();
  private final List<String> texts = new ArrayList<>();

  private void created(String answer) {
    transport.json(200, answer);
    call(() -> show(keys().create(CreateApiKey.builder().build())));
  }

  private ApiKeyGateway keys() {
    var told = CallOptions.defaults().withResponseListener(this::show);
    return Client.of(transport, time).with(told).apiKeys("bob");
  }

  /** Keeps all that is logged, and the failure with its trace. */
  private void call(Runnable use) {
    texts.addAll(
        CapturedLogs.of(
            Level.TRACE,
            () -> {
              Throwable failure = catchThrowable(use::run);
              if (failure instanceof FireworksException) {
                var trace = new StringWriter();
                failure.printStackTrace(new PrintWriter(trace));
                texts.add(trace.toString());
              } else if (failure != null) {
                throw new AssertionError(failure);
              }
            }));
  }

  private void show(Object value) {
    texts.add(value.toString());
  }

  private void assertHidden(String canary) {
    assertThat(texts).isNotEmpty().noneMatch(text -> text.contains(canary));
  }

  @Nested
  class A_new_key {
    @Test
    void is_given_to_the_caller_and_to_no_text() {
      transport.json(200, "{\"keyId\":\"key_1\",\"key\":\"" + NEW_KEY + "\",\"prefix\":\"newk\"}");
      var made = new ArrayList<ApiKey>();

      call(() -> made.add(keys().create(CreateApiKey.builder().build())));
      show(made);

      assertThat(made.get(0).key().reveal()).isEqualTo(NEW_KEY);
      assertHidden(NEW_KEY);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"key\":\"%s\"}",
          "{\"keyId\":{\"key\":\"%s\"}}",
          "{\"keyId\":\"key_1\",\"key\":[\"%s\"]}",
          "{\"keyId\":\"key_1\",\"key\":\"%s\"",
          "{\"keyId\":\"key_1\",\"key\":\"%s\"} %<s",
          "%s",
        })
    void is_in_no_text_of_an_answer_of_another_form(String answer) {
      created(String.format(answer, NEW_KEY));

      assertHidden(NEW_KEY);
    }

    @Test
    void whose_answer_was_lost_is_not_made_twice_and_the_failure_says_how_to_find_it() {
      transport.broken();

      var failure =
          catchThrowableOfType(
              CallException.class, () -> keys().create(CreateApiKey.builder().build()));

      assertThat(transport.sent()).hasSize(1);
      assertThat(failure.mayHaveTakenEffect()).isTrue();
      assertThat(failure)
          .hasMessageContaining(
              "list the apiKeys to see whether it was created before trying again");
    }
  }

  @Nested
  class A_secret {
    @Test
    void is_in_no_text_of_a_request() {
      transport.json(200, "{\"name\":\"accounts/acme/secrets/s\",\"keyName\":\"TOKEN\"}");
      var changes = UpdateSecret.builder().keyName("TOKEN").value(Credential.of(HUSH));

      show(SPEC);
      show(changes);
      show(changes.build());
      call(() -> Client.of(transport, time).secrets().create(SPEC));
      transport.json(200, "{\"name\":\"accounts/acme/secrets/s\",\"keyName\":\"TOKEN\"}");
      call(() -> Client.of(transport, time).secrets().update("s", changes.build()));

      assertThat(transport.sent()).allMatch(request -> request.body().contains("canary"));
      assertHidden("canary");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"code\":3,\"message\":\"invalid secret %s\"}",
          "{\"error\":{\"message\":\"value: %s\"}}",
          "no such thing as %s",
        })
    void that_the_service_repeats_is_taken_out_of_the_failure(String refusal) {
      String inJson = HUSH.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
      transport.json(400, refusal.replace("%s", inJson));

      call(() -> Client.of(transport, time).secrets().create(SPEC));

      assertThat(texts).anyMatch(text -> text.contains("HTTP 400"));
      assertHidden("canary");
    }

    @Test
    void is_refused_by_java_serialization() {
      var secret = new Secret("s", "TOKEN", Credential.of(HUSH), Map.of());

      assertThat(
              catchThrowable(
                  () -> new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(secret)))
          .isInstanceOf(NotSerializableException.class);
    }
  }
}
