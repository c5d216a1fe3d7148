// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.inference;

import static dev.fireworks4j.testkit.FireworksAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.testkit.FakeAnswer;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
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
    return OpenAiChatModel.builder().baseUrl(url).apiKey("fw_test").modelName(QWEN).build();
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
  void goes_on_after_a_tool_has_run() {
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
  void makes_vectors() {
    var model =
        OpenAiEmbeddingModel.builder()
            .baseUrl(url)
            .apiKey("fw_test")
            .modelName("nomic-ai/nomic-embed-text-v1.5")
            .build();

    assertThat(model.embed("a cat").content().vector()).hasSize(768);
  }
}
