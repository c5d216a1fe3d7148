// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.inference;

import static dev.fireworks4j.testkit.FireworksAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.Timeouts;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.error.ScalingUpException;
import dev.fireworks4j.error.StreamCutException;
import dev.fireworks4j.inference.ChatChunk;
import dev.fireworks4j.inference.ChatCompletion;
import dev.fireworks4j.inference.ChatMessage;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.inference.CompletionRequest;
import dev.fireworks4j.inference.EmbeddingRequest;
import dev.fireworks4j.inference.MessageRequest;
import dev.fireworks4j.inference.MessageTurn;
import dev.fireworks4j.inference.RerankRequest;
import dev.fireworks4j.inference.ToolCall;
import dev.fireworks4j.testkit.FakeAnswer;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.ServedStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client asks the fake, through every door. */
class AskingIT {
  private static final String JDK = "jdk";
  private static final String APACHE = "apache";
  private static final String IN_PROCESS = "in process";
  private static final String QWEN = "accounts/fireworks/models/qwen3-8b";
  private static final Duration LONG = Duration.ofSeconds(30);

  private final FakeFireworks fake = FakeFireworks.start();

  @AfterEach
  void close() {
    fake.close();
  }

  private Fireworks open(String door) {
    return open(door, fake.options());
  }

  private Fireworks open(String door, FireworksOptions options) {
    var builder = options.toBuilder();
    return Fireworks.connect(
        (door.equals(IN_PROCESS) ? builder.transport(fake.transport()) : builder.transport(door))
            .build());
  }

  private ServedStream onlyStream() throws InterruptedException {
    ServedStream stream = fake.inference().streams().get(0);
    assertThat(stream.awaitEnd(LONG)).isTrue();
    return stream;
  }

  private static ChatRequest hello() {
    return ChatRequest.of(QWEN, "Hello, wörld!");
  }

  @Nested
  class Whole {
    @ParameterizedTest
    @ValueSource(strings = {JDK, APACHE, IN_PROCESS})
    void answers_are_read_in_every_form(String door) {
      try (var fireworks = open(door)) {
        ChatCompletion chat = fireworks.chat().complete(hello());
        assertThat(chat.choices().get(0).message().content()).isEqualTo("You said: Hello, wörld!");
        assertThat(chat.usage().completionTokens()).isEqualTo(7);
        assertThat(chat.metadata().serverRequestId()).isEqualTo(chat.id());

        var completion =
            fireworks
                .completions()
                .complete(CompletionRequest.builder().model(QWEN).prompt("Hi").build());
        assertThat(completion.choices().get(0).text()).isEqualTo("You said: Hi");

        assertThat(fireworks.messages().complete(messages()).toString()).contains("You said: Hi");
      }
    }

    private MessageRequest messages() {
      return MessageRequest.builder()
          .model(QWEN)
          .maxTokens(64)
          .messages(List.of(MessageTurn.user("Hi")))
          .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {JDK, APACHE, IN_PROCESS})
    void vectors_and_ranks_are_read(String door) {
      try (var fireworks = open(door)) {
        var vectors =
            fireworks
                .embeddings()
                .embed(
                    EmbeddingRequest.builder()
                        .model("nomic-ai/nomic-embed-text-v1.5")
                        .input(List.of("a cat", "two cats"))
                        .build());
        assertThat(vectors.data()).hasSize(2);

        var ranks =
            fireworks
                .rerank()
                .rerank(
                    RerankRequest.builder()
                        .model("fireworks/qwen3-reranker-8b")
                        .query("capital of France")
                        .documents(List.of("Cats sleep", "Paris is the capital of France"))
                        .build());
        assertThat(ranks.data().get(0).index()).isEqualTo(1);
      }
    }

    @Test
    void vectors_in_base64_are_those_in_numbers() {
      var numbers = EmbeddingRequest.of("nomic-ai/nomic-embed-text-v1.5", "a cat", "two cats");
      var base64 = EmbeddingRequest.builder().model(numbers.model()).input(numbers.input());

      try (var fireworks = open(JDK)) {
        var read = fireworks.embeddings().embed(numbers).data();
        var decoded = fireworks.embeddings().embed(base64.encodingFormat("base64").build()).data();

        for (int i = 0; i < 2; i++) {
          assertThat(decoded.get(i).floats()).hasSize(768).isEqualTo(read.get(i).floats());
        }
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {JDK, APACHE, IN_PROCESS})
    void refusals_are_distinguished(String door) {
      try (var fireworks = open(door)) {
        ChatRequest unknown = ChatRequest.of("accounts/acme/models/none", "Hi");
        ChatRequest wrong =
            ChatRequest.builder(hello())
                .extraBody(Map.of("chat_template_kwargs", Map.of()))
                .build();

        assertThat(
                catchThrowableOfType(
                    NotFoundException.class, () -> fireworks.chat().complete(unknown)))
            .hasMessageContaining("not deployed");
        assertThat(catchThrowableOfType(ApiException.class, () -> fireworks.chat().complete(wrong)))
            .hasMessageContaining("Extra inputs are not permitted");
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {JDK, APACHE, IN_PROCESS})
    void a_rate_limit_is_waited_for(String door) {
      fake.faults()
          .on("POST", ".../chat/completions")
          .status(429)
          .retryAfter(Duration.ofSeconds(7))
          .times(1);

      try (var fireworks = open(door)) {
        fireworks.chat().complete(hello());
      }

      assertThat(fake).asked(QWEN).times(2);
      assertThat(fake.clock().elapsed()).isGreaterThanOrEqualTo(Duration.ofSeconds(7));
    }
  }

  @Nested
  class Streamed {
    @ParameterizedTest
    @ValueSource(strings = {JDK, APACHE, IN_PROCESS})
    void the_collected_answer_is_the_whole_one(String door) {
      fake.inference()
          .on(QWEN)
          .answer(
              FakeAnswer.toolCall("weather", Map.of("city", "Zürich"))
                  .andToolCall("time", Map.of("zone", "UTC"))
                  .reasoning("Let me look")
                  .comments()
                  .carriageReturns());

      try (var fireworks = open(door);
          var stream = fireworks.chat().stream(hello())) {
        ChatCompletion collected = stream.collect();
        ChatCompletion whole = fireworks.chat().complete(hello());

        assertThat(collected.message().reasoningContent())
            .isEqualTo(whole.message().reasoningContent());
        assertThat(collected.message().toolCalls())
            .extracting(ToolCall::function)
            .isEqualTo(whole.message().toolCalls().stream().map(ToolCall::function).toList());
        assertThat(collected.usage().completionTokens())
            .isEqualTo(whole.usage().completionTokens());
        assertThat(stream.metadata().serverRequestId()).isEqualTo(collected.id());
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {JDK, APACHE, IN_PROCESS})
    void usage_is_read_in_both_places(String door) {
      fake.inference()
          .on(QWEN)
          .answers(List.of(FakeAnswer.echo(), FakeAnswer.echo().usageWithFinishReason()));

      try (var fireworks = open(door)) {
        for (int i = 0; i < 2; i++) {
          try (var stream = fireworks.chat().stream(hello())) {
            assertThat(stream.collect().usage().completionTokens()).isEqualTo(7);
          }
        }
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {JDK, APACHE, IN_PROCESS})
    void every_event_of_a_long_stream_comes_once_and_in_its_order(String door) throws Exception {
      var said = new StringBuilder();
      for (int i = 0; i < 20_000; i++) {
        said.append(i).append(' ');
      }
      fake.inference().on(QWEN).answers(said.toString());

      try (var fireworks = open(door);
          var stream = fireworks.chat().stream(hello())) {
        assertThat(String.join("", stream.text().toList())).isEqualTo(said.toString());
      }

      assertThat(onlyStream().isComplete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {JDK, APACHE, IN_PROCESS})
    void a_pace_moves_the_clock_alone(String door) {
      fake.inference().on(QWEN).answer(FakeAnswer.text("a b c").pace(Duration.ofMinutes(1)));

      try (var fireworks = open(door);
          var stream = fireworks.chat().stream(hello())) {
        stream.collect();
      }

      assertThat(fake.clock().elapsed()).isEqualTo(Duration.ofMinutes(6));
    }

    @ParameterizedTest
    @ValueSource(strings = {JDK, APACHE, IN_PROCESS})
    void closing_early_drops_the_connection_at_once(String door) throws Exception {
      fake.inference().on(QWEN).answer(FakeAnswer.echo().silentAfter(3));

      try (var fireworks = open(door)) {
        try (var stream = fireworks.chat().stream(hello())) {
          Iterator<ChatChunk> chunks = stream.iterator();
          for (int i = 0; i < 3; i++) {
            chunks.next();
          }
        }
        assertThat(onlyStream().isDropped()).isTrue();
      }

      assertThat(fake).droppedStreams(1);
      assertThat(fake).asked(QWEN).once().streamed();
    }

    @ParameterizedTest
    @ValueSource(strings = {JDK, APACHE, IN_PROCESS})
    void a_cut_tells_what_came_and_is_not_repeated(String door) {
      fake.inference()
          .on(QWEN)
          .answers(
              List.of(
                  FakeAnswer.echo().cutAfter(4),
                  FakeAnswer.echo().cutInsideEventAfter(4),
                  FakeAnswer.echo().errorAfter(4, "out of memory")));

      try (var fireworks = open(door)) {
        for (int i = 0; i < 3; i++) {
          var received = new ArrayList<ChatChunk>();
          var cut =
              catchThrowableOfType(
                  StreamCutException.class,
                  () -> {
                    try (var stream = fireworks.chat().stream(hello())) {
                      stream.forEach(received::add);
                    }
                  });
          assertThat(received).hasSize(4);
          assertThat(cut.text()).isEqualTo("You said:");
        }
      }

      assertThat(fake).asked(QWEN).times(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {JDK, APACHE, IN_PROCESS})
    void silence_ends_at_its_limit(String door) throws Exception {
      fake.inference().on(QWEN).answer(FakeAnswer.echo().silentAfter(2));
      var limits =
          Timeouts.builder()
              .firstEvent(Duration.ofSeconds(20))
              .nextEvent(Duration.ofMillis(200))
              .build();

      try (var fireworks = open(door, fake.options().toBuilder().timeouts(limits).build());
          var stream = fireworks.chat().stream(hello())) {
        var cut = catchThrowableOfType(StreamCutException.class, stream::collect);
        assertThat(cut).hasMessageContaining("after 2 events");
        assertThat(onlyStream().isDropped()).isTrue();
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {JDK, APACHE, IN_PROCESS})
    void messages_are_collected(String door) {
      fake.inference()
          .on(QWEN)
          .answer(FakeAnswer.toolCall("f", Map.of("x", 1)).reasoning("Let me see"));
      var request =
          MessageRequest.builder()
              .model(QWEN)
              .maxTokens(64)
              .messages(List.of(MessageTurn.user("Hi")))
              .build();

      try (var fireworks = open(door);
          var stream = fireworks.messages().stream(request)) {
        assertThat(stream.collect().content())
            .usingRecursiveComparison()
            .ignoringFields("id")
            .isEqualTo(fireworks.messages().complete(request).content());
      }
    }
  }

  @Nested
  class Waking {
    @ParameterizedTest
    @ValueSource(strings = {JDK, APACHE, IN_PROCESS})
    void a_sleeping_deployment_says_so_and_answers_later(String door) {
      fake.jobs()
          .add(
              "deployments",
              Map.of("name", "d1", "baseModel", QWEN, "state", "READY", "maxReplicaCount", 1));
      fake.inference().scaleToZero("d1");
      var request =
          ChatRequest.builder()
              .model("accounts/acme/deployments/d1")
              .messages(List.of(ChatMessage.user("Hi")))
              .build();

      try (var fireworks = open(door)) {
        assertThat(
                catchThrowableOfType(
                    ScalingUpException.class, () -> fireworks.chat().complete(request)))
            .isNotNull();
        fake.clock().advance(Duration.ofMinutes(4));
        assertThat(fireworks.chat().complete(request).choices()).hasSize(1);
      }
    }
  }
}
