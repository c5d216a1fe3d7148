// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.inference;

import static dev.fireworks4j.testkit.FireworksAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.testkit.FakeAnswer;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.output.FinishReason;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** LangChain4j's client for OpenAI, unmodified, against the fake. */
class LangChainIT {
  private static final String QWEN = "accounts/fireworks/models/qwen3-8b";

  private final FakeFireworks fake = FakeFireworks.start();
  private final String url = fake.baseUri() + "/inference/v1";

  @AfterEach
  void close() {
    fake.close();
  }

  private OpenAiChatModel model() {
    return model(QWEN, "fw_test", 2);
  }

  private OpenAiChatModel model(String name, String key, int retries) {
    return OpenAiChatModel.builder()
        .baseUrl(url)
        .apiKey(key)
        .modelName(name)
        .maxRetries(retries)
        .build();
  }

  private ChatResponse streamed(String question) throws Exception {
    var model =
        OpenAiStreamingChatModel.builder().baseUrl(url).apiKey("fw_test").modelName(QWEN).build();
    var done = new CompletableFuture<ChatResponse>();
    model.chat(
        question,
        new StreamingChatResponseHandler() {
          @Override
          public void onPartialResponse(String text) {}

          @Override
          public void onCompleteResponse(ChatResponse response) {
            done.complete(response);
          }

          @Override
          public void onError(Throwable error) {
            done.completeExceptionally(error);
          }
        });
    return done.get(60, TimeUnit.SECONDS);
  }

  @Test
  void chats() {
    ChatResponse answer = model().chat(UserMessage.from("Hello, wörld!"));

    assertThat(answer.aiMessage().text()).isEqualTo("You said: Hello, wörld!");
    assertThat(answer.finishReason()).isEqualTo(FinishReason.STOP);
    assertThat(answer.tokenUsage().outputTokenCount()).isEqualTo(7);
    assertThat(fake).asked(QWEN).once();
  }

  @Test
  void asks_again_after_a_rate_limit() {
    fake.faults()
        .on("POST", ".../chat/completions")
        .status(429)
        .retryAfter(Duration.ofSeconds(0))
        .times(1);

    assertThat(model().chat("Hi")).isEqualTo("You said: Hi");
    assertThat(fake).asked(QWEN).times(2);
  }

  @Test
  void streams_with_usage_in_either_place() throws Exception {
    fake.inference()
        .on(QWEN)
        .answers(
            List.of(
                FakeAnswer.echo().pace(Duration.ofMillis(50)),
                FakeAnswer.echo().usageWithFinishReason()));

    for (int i = 0; i < 2; i++) {
      ChatResponse answer = streamed("Hello, wörld!");
      assertThat(answer.aiMessage().text()).isEqualTo("You said: Hello, wörld!");
      assertThat(answer.tokenUsage().outputTokenCount()).isEqualTo(7);
    }
    assertThat(fake.inference().streams()).allMatch(stream -> stream.isComplete());
  }

  @Test
  void reads_tool_calls_from_fragments() throws Exception {
    fake.inference()
        .on(QWEN)
        .answer(
            FakeAnswer.toolCall("weather", Map.of("city", "Zürich"))
                .andToolCall("time", Map.of("zone", "UTC")));

    AiMessage message = streamed("What is it like there?").aiMessage();

    assertThat(message.toolExecutionRequests())
        .extracting(call -> call.name() + call.arguments())
        .containsExactly("weather{\"city\":\"Zürich\"}", "time{\"zone\":\"UTC\"}");
  }

  @Test
  void continues_after_a_tool_has_run() {
    fake.inference()
        .on(QWEN)
        .answers(
            List.of(
                FakeAnswer.toolCall("weather", Map.of("city", "Paris")),
                FakeAnswer.text("It rains.")));
    var tool =
        ToolSpecification.builder()
            .name("weather")
            .parameters(JsonObjectSchema.builder().addStringProperty("city").build())
            .build();
    var question = UserMessage.from("What is the weather in Paris?");

    AiMessage call =
        model()
            .chat(ChatRequest.builder().messages(question).toolSpecifications(tool).build())
            .aiMessage();
    var result = ToolExecutionResultMessage.from(call.toolExecutionRequests().get(0), "rain");
    AiMessage answer = model().chat(question, call, result).aiMessage();

    assertThat(answer.text()).isEqualTo("It rains.");
    assertThat(fake).asked(QWEN).times(2).withText("\"tool_call_id\"");
  }

  @Test
  void asks_a_tuned_model_that_is_served() {
    var peft = Map.of("baseModel", "accounts/fireworks/models/qwen3-14b");
    String tuned =
        fake.jobs()
            .add(
                "models",
                Map.of(
                    "name",
                    "tone-3",
                    "state",
                    "READY",
                    "kind",
                    "HF_PEFT_ADDON",
                    "peftDetails",
                    peft));
    fake.inference().on(tuned).answers("I am tone-3");

    try (var fireworks = Fireworks.connect(fake.options())) {
      assertThat(LangChainBot.ask(fireworks, url, "fw_test", tuned, "Who are you?"))
          .isEqualTo("I am tone-3");
    }
  }

  @Test
  void gets_an_answer_that_follows_a_schema() {
    var place =
        JsonSchema.builder()
            .name("place")
            .rootElement(
                JsonObjectSchema.builder()
                    .addStringProperty("city")
                    .addIntegerProperty("people")
                    .required("city", "people")
                    .build())
            .build();
    var format = ResponseFormat.builder().type(ResponseFormatType.JSON).jsonSchema(place).build();

    ChatResponse answer =
        model()
            .chat(
                ChatRequest.builder()
                    .messages(UserMessage.from("Name a city."))
                    .responseFormat(format)
                    .build());

    assertThat(answer.aiMessage().text()).isEqualTo("{\"city\":\"text\",\"people\":1}");
  }

  @Test
  void makes_vectors() {
    var model =
        OpenAiEmbeddingModel.builder()
            .baseUrl(url)
            .apiKey("fw_test")
            .modelName("nomic-ai/nomic-embed-text-v1.5")
            .build();

    assertThat(model.embed("a cat").content().vector()).hasSize(768);
    assertThat(
            model.embedAll(List.of(TextSegment.from("a cat"), TextSegment.from("a dog"))).content())
        .hasSize(2)
        .doesNotHaveDuplicates();
  }

  @Nested
  class Errors {
    @Test
    void a_model_that_is_not_there_is_named_as_such() {
      assertThatThrownBy(() -> model("accounts/acme/models/none", "fw_test", 0).chat("Hi"))
          .isInstanceOf(ModelNotFoundException.class)
          .hasMessageContaining("Model not found, inaccessible, and/or not deployed");
    }

    @Test
    void a_wrong_key_is_an_authentication_failure() {
      assertThatThrownBy(() -> model(QWEN, "fw_wrong", 0).chat("Hi"))
          .isInstanceOf(AuthenticationException.class)
          .hasMessageContaining("The API key you provided is invalid.");
    }

    @Test
    void a_rate_limit_and_an_overload_are_distinguished() {
      fake.faults().on("POST", ".../chat/completions").status(429).times(1);

      assertThatThrownBy(() -> model(QWEN, "fw_test", 0).chat("Hi"))
          .isInstanceOf(RateLimitException.class);

      fake.faults().on("POST", ".../chat/completions").status(503).times(1);

      assertThatThrownBy(() -> model(QWEN, "fw_test", 0).chat("Hi"))
          .isInstanceOf(InternalServerException.class);
    }

    @Test
    void a_number_outside_its_range_is_an_invalid_request() {
      var request = ChatRequest.builder().messages(UserMessage.from("Hi")).temperature(9.0).build();

      assertThatThrownBy(() -> model(QWEN, "fw_test", 0).chat(request))
          .isInstanceOf(InvalidRequestException.class)
          .hasMessageContaining("temperature");
    }

    @Test
    void a_refused_stream_ends_with_the_error() {
      fake.faults().on("POST", ".../chat/completions").status(429);

      assertThatThrownBy(() -> streamed("Hi")).hasCauseInstanceOf(RateLimitException.class);
    }
  }
}
