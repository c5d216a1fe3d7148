// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.inference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fireworks4j.CallOptions;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.error.ConfigurationException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.inference.ChatCompletion;
import dev.fireworks4j.inference.ChatMessage;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.inference.CompletionRequest;
import dev.fireworks4j.inference.ContentPart;
import dev.fireworks4j.inference.EmbeddingRequest;
import dev.fireworks4j.inference.FinishReason;
import dev.fireworks4j.inference.MessageAnswer;
import dev.fireworks4j.inference.MessageRequest;
import dev.fireworks4j.inference.RerankRequest;
import dev.fireworks4j.inference.StopReason;
import dev.fireworks4j.rest.Client;
import dev.fireworks4j.rest.RecordedScopes;
import dev.fireworks4j.rest.ScriptedTransport;
import dev.fireworks4j.rest.VirtualTime;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskingTest {
  private static final String MODEL = "accounts/acme/deployments/d";
  private static final ChatRequest HELLO = ChatRequest.of(MODEL, "Say hello.");

  private final ScriptedTransport transport = new ScriptedTransport();
  private final Fireworks fireworks = Client.of(transport, new VirtualTime());

  @Nested
  class Whole {
    @Test
    void a_chat_gives_text_usage_and_metadata() throws IOException {
      transport.json(200, recorded("chat.json"), "x-request-id", "chatcmpl-66");

      ChatCompletion answer = fireworks.chat().complete(HELLO);

      assertThat(answer.text()).startsWith("Hello, it's nice to meet you");
      assertThat(answer.finishReason()).isEqualTo(FinishReason.STOP);
      assertThat(answer.usage().cachedTokens()).isEqualTo(40);
      assertThat(answer.metadata().serverRequestId()).isEqualTo("chatcmpl-66");
      assertThat(answer.extras()).isEmpty();
    }

    @Test
    void a_question_goes_out_in_snake_case_with_the_key() {
      transport.json(200, "{}");

      fireworks
          .chat()
          .complete(
              ChatRequest.builder()
                  .model(MODEL)
                  .messages(
                      List.of(
                          ChatMessage.system("Be brief."),
                          ChatMessage.user(
                              ContentPart.text("What is it?"),
                              ContentPart.image("https://x/y.png"))))
                  .maxTokens(64)
                  .seed(9_007_199_254_740_993L)
                  .reasoningTokens(128)
                  .build());

      ScriptedTransport.Sent sent = transport.sent().get(0);
      assertThat(sent.line()).isEqualTo("POST /inference/v1/chat/completions");
      assertThat(sent.header("Authorization")).isEqualTo("Bearer " + Client.KEY);
      assertThat(sent.body())
          .isEqualTo(
              "{\"model\":\"accounts/acme/deployments/d\",\"messages\":["
                  + "{\"role\":\"system\",\"content\":\"Be brief.\"},"
                  + "{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"What is it?\"},"
                  + "{\"type\":\"image_url\",\"image_url\":{\"url\":\"https://x/y.png\"}}]}],"
                  + "\"max_tokens\":64,\"seed\":9007199254740993,\"reasoning_effort\":128}");
    }

    @Test
    void an_answer_whose_tokens_went_into_reasoning_has_no_text() throws IOException {
      transport.json(200, recorded("chat-reasoning-cut.json"));

      ChatCompletion answer = fireworks.chat().complete(HELLO);

      assertThat(answer.text()).isEmpty();
      assertThat(answer.message().reasoningContent()).startsWith("The user asks");
      assertThat(answer.finishReason()).isEqualTo(FinishReason.LENGTH);
    }

    @Test
    void completions_messages_embeddings_and_rerankings_are_read() throws IOException {
      transport
          .json(200, recorded("completion.json"))
          .json(200, recorded("messages.json"))
          .json(200, recorded("embeddings.json"))
          .json(200, recorded("rerank.json"));

      assertThat(fireworks.completions().complete(CompletionRequest.of(MODEL, "Paris is")).text())
          .startsWith(" a city of love");
      MessageAnswer message = fireworks.messages().complete(MessageRequest.of(MODEL, "Hi", 64));
      assertThat(message.text()).startsWith("Hello");
      assertThat(message.stopReason()).isEqualTo(StopReason.END_TURN);
      assertThat(
              fireworks
                  .embeddings()
                  .embed(EmbeddingRequest.of(MODEL, "x"))
                  .data()
                  .get(0)
                  .embedding())
          .hasSize(8)
          .startsWith(-0.00695037841796875);
      assertThat(
              fireworks
                  .rerank()
                  .rerank(
                      RerankRequest.builder()
                          .model(MODEL)
                          .query("q")
                          .documents(List.of("a", "b"))
                          .build())
                  .data())
          .extracting(ranked -> ranked.index())
          .containsExactly(1, 0);
    }

    @Test
    void an_unknown_model_is_not_found() throws IOException {
      transport.json(404, recorded("error-model-not-found.json"));

      Throwable failure = catchThrowable(() -> fireworks.chat().complete(HELLO));

      assertThat(failure)
          .isInstanceOf(NotFoundException.class)
          .hasMessageContaining("chat with accounts/acme/deployments/d")
          .hasMessageContaining("Model not found, inaccessible, and/or not deployed");
    }
  }

  @Nested
  class Around {
    @Test
    void members_that_take_several_forms_go_out_in_the_one_that_was_given() {
      transport.json(200, "{}");

      fireworks
          .chat()
          .complete(
              ChatRequest.builder(HELLO)
                  .allowedTools(ChatRequest.AllowedToolsChoice.of("auto", "f"))
                  .speculationTokens(List.of(1, 2))
                  .build());
      fireworks
          .completions()
          .complete(
              CompletionRequest.builder()
                  .model(MODEL)
                  .promptTokenLists(List.of(List.of(1), List.of(2, 3)))
                  .build());

      assertThat(transport.sent().get(0).body())
          .contains(
              "\"tool_choice\":{\"type\":\"allowed_tools\",\"allowed_tools\":{\"mode\":\"auto\","
                  + "\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"f\"}}]}}")
          .contains("\"speculation\":[1,2]");
      assertThat(transport.sent().get(1).body()).contains("\"prompt\":[[1],[2,3]]");
    }

    @Test
    void headers_of_the_view_go_with_each_question() {
      transport.json(200, "{}");
      var options =
          CallOptions.defaults().withSessionAffinity("chat-7").withPromptCacheIsolationKey("acme");

      fireworks.with(options).chat().complete(HELLO);

      assertThat(transport.sent().get(0).header("x-session-affinity")).isEqualTo("chat-7");
      assertThat(transport.sent().get(0).header("x-prompt-cache-isolation-key")).isEqualTo("acme");
    }

    @Test
    void headers_of_the_answer_are_at_hand_on_answers_and_streams() throws IOException {
      transport.json(200, "{}", "fireworks-prompt-tokens", "12", "x-ratelimit-over-limit", "no");
      transport.json(200, recorded("chat-stream.sse"), "fireworks-cached-prompt-tokens", "3");

      var answer = fireworks.chat().complete(HELLO);
      assertThat(answer.metadata().headers().first("fireworks-prompt-tokens")).isEqualTo("12");
      try (var stream = fireworks.chat().stream(HELLO)) {
        assertThat(stream.metadata().headers().first("fireworks-cached-prompt-tokens"))
            .isEqualTo("3");
      }
    }

    @Test
    void a_place_of_their_own_is_used_for_questions_and_for_nothing_else() throws IOException {
      transport.json(200, recorded("chat.json"));
      transport.json(200, "{\"data\":[]}");
      transport.json(200, "{\"name\":\"accounts/acme/models/m\"}");
      var inUs =
          Client.of(
              transport,
              new VirtualTime(),
              options -> options.inferenceUrl(URI.create("https://us.example/inference/")));

      inUs.chat().complete(HELLO);
      inUs.availableModels();
      inUs.models().get("m");

      assertThat(transport.sent())
          .extracting(sent -> sent.request().uri().getHost() + sent.request().uri().getPath())
          .containsExactly(
              "us.example/inference/v1/chat/completions",
              "us.example/inference/v1/models",
              "api.fireworks.ai/v1/accounts/acme/models/m");
    }

    @ParameterizedTest
    @CsvSource({
      "https://us.example, /v1/chat/completions",
      "https://us.example/, /v1/chat/completions",
      "https://us.example/v1/fw, /v1/fw/v1/chat/completions",
    })
    void a_place_of_their_own_does_not_change_their_names(URI place, String path)
        throws IOException {
      var scopes = new RecordedScopes();
      transport.json(200, recorded("chat.json"));

      Client.of(transport, new VirtualTime(), o -> o.inferenceUrl(place).listener(scopes))
          .chat()
          .complete(HELLO);

      assertThat(transport.sent().get(0).request().uri()).hasHost("us.example").hasPath(path);
      assertThat(scopes.lines()).contains("end chat.complete ok");
      assertThat(scopes.calls().get(0).uriTemplate()).isEqualTo(path);
    }

    @Test
    void a_place_of_their_own_is_not_asked_over_plain_http() {
      var failure =
          catchThrowable(
              () ->
                  Client.of(
                      transport,
                      new VirtualTime(),
                      options -> options.inferenceUrl(URI.create("http://us.example"))));

      assertThat(failure)
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("inferenceUrl: plain http to us.example");
    }

    @Test
    void models_that_answer_are_listed() {
      transport.json(
          200,
          "{\"object\":\"list\",\"data\":[{\"id\":\"accounts/fireworks/models/x\",\"object\":\"model\","
              + "\"owned_by\":\"fireworks\",\"created\":1700000000,\"supports_chat\":true,\"new\":1}]}");

      var models = fireworks.availableModels();

      assertThat(transport.lines()).containsExactly("GET /inference/v1/models");
      assertThat(models).hasSize(1);
      assertThat(models.get(0).supportsChat()).isTrue();
      assertThat(models.get(0).created()).isEqualTo("2023-11-14T22:13:20Z");
      assertThat(models.get(0).extras()).containsEntry("new", 1L);
    }
  }

  private static String recorded(String file) throws IOException {
    try (var body = AskingTest.class.getResourceAsStream("/inference/" + file)) {
      return new String(body.readAllBytes(), UTF_8);
    }
  }
}
