// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.inference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.StreamCutException;
import dev.fireworks4j.inference.ChatChunk;
import dev.fireworks4j.inference.ChatCompletion;
import dev.fireworks4j.inference.ChatRequest;
import dev.fireworks4j.inference.CompletionRequest;
import dev.fireworks4j.inference.FinishReason;
import dev.fireworks4j.inference.MessageAnswer;
import dev.fireworks4j.inference.MessageRequest;
import dev.fireworks4j.rest.Client;
import dev.fireworks4j.rest.ScriptedTransport;
import dev.fireworks4j.rest.VirtualTime;
import java.io.IOException;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Answers that come in pieces: read, collected, cut, closed and repeated. */
class StreamedAnswersTest {
  private static final String MODEL = "accounts/acme/deployments/d";
  private static final ChatRequest HELLO = ChatRequest.of(MODEL, "Say hello.");

  private final ScriptedTransport transport = new ScriptedTransport();
  private final Fireworks fireworks = Client.of(transport, new VirtualTime());

  @Test
  void a_chat_comes_in_chunks_and_as_text() throws IOException {
    transport.json(200, recorded("chat-stream.sse"));
    transport.json(200, recorded("chat-stream.sse"));

    try (var chunks = fireworks.chat().stream(HELLO)) {
      assertThat(chunks.metadata().attempts()).isEqualTo(1);
      assertThat(chunks).extracting(ChatChunk::id).allMatch(id -> id.startsWith("chatcmpl-"));
    }
    try (var text = fireworks.chat().stream(HELLO)) {
      assertThat(text.text().collect(Collectors.joining())).startsWith("Hello, it's nice");
    }
    assertThat(transport.sent().get(0).body()).endsWith("\"stream\":true}");
  }

  @Test
  void a_chat_is_collected_into_the_answer_that_does_not_stream() throws IOException {
    transport.json(200, recorded("chat-stream.sse"));

    ChatCompletion answer = fireworks.chat().stream(HELLO).collect();

    assertThat(answer.text()).startsWith("Hello, it's nice");
    assertThat(answer.finishReason()).isEqualTo(FinishReason.STOP);
    assertThat(answer.usage().completionTokens()).isPositive();
  }

  @Test
  void fragments_of_tool_calls_are_joined_by_their_index() {
    transport.json(
        200,
        chunk(
                "{\"index\":0,\"delta\":{\"role\":\"assistant\",\"tool_calls\":[{\"index\":1,\"id\":\"b\",\"type\":\"function\",\"function\":{\"name\":\"g\",\"arguments\":\"\"}}]}}")
            + chunk(
                "{\"index\":0,\"delta\":{\"tool_calls\":[{\"index\":0,\"id\":\"a\",\"type\":\"function\",\"function\":{\"name\":\"f\",\"arguments\":\"{\\\"x\"}}]}}")
            + chunk(
                "{\"index\":0,\"delta\":{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":\"\\\":1}\"}},{\"index\":1,\"function\":{\"arguments\":\"{}\"}}]}}")
            + chunk("{\"index\":0,\"delta\":{},\"finish_reason\":\"tool_calls\"}")
            + "data: {\"choices\":[],\"usage\":{\"total_tokens\":7}}\n\ndata: [DONE]\n\n");

    ChatCompletion answer = fireworks.chat().stream(HELLO).collect();

    assertThat(answer.message().toolCalls())
        .extracting(call -> call.id() + call.function().name() + call.function().arguments())
        .containsExactly("af{\"x\":1}", "bg{}");
    assertThat(answer.usage().totalTokens()).isEqualTo(7);
  }

  @Test
  void interleaved_choices_are_kept_apart() {
    transport.json(
        200,
        chunk("{\"index\":1,\"delta\":{\"content\":\"b1\"}}")
            + chunk("{\"index\":0,\"delta\":{\"content\":\"a1\"}}")
            + chunk("{\"index\":1,\"delta\":{\"content\":\"b2\"}}")
            + chunk("{\"index\":0,\"delta\":{\"content\":\"a2\"}}")
            + "data: [DONE]\n\n");

    ChatCompletion answer = fireworks.chat().stream(HELLO).collect();

    assertThat(answer.choices())
        .extracting(choice -> choice.message().content())
        .containsExactly("a1a2", "b1b2");
  }

  @Test
  void messages_and_completions_are_collected_too() throws IOException {
    transport.json(200, recorded("messages-stream.sse"));
    transport.json(200, recorded("completion-stream.sse"));

    MessageAnswer message =
        fireworks.messages().stream(MessageRequest.of(MODEL, "Hi", 64)).collect();
    assertThat(message.text()).startsWith("Hello, it").endsWith(".");
    assertThat(message.usage().outputTokens()).isEqualTo(26);
    assertThat(
            fireworks.completions().stream(CompletionRequest.of(MODEL, "Paris is"))
                .collect()
                .text())
        .isNotEmpty();
  }

  @Test
  void what_ends_without_its_end_mark_is_cut_and_tells_what_came() {
    transport.json(200, chunk("{\"index\":0,\"delta\":{\"content\":\"Hel\"}}"));
    var seen = new ArrayList<String>();

    var cut =
        catchThrowableOfType(
            StreamCutException.class,
            () -> fireworks.chat().stream(HELLO).forEach(chunk -> seen.add(chunk.text())));

    assertThat(seen).containsExactly("Hel");
    assertThat(cut.text()).isEqualTo("Hel");
    assertThat(((ChatCompletion) cut.received()).text()).isEqualTo("Hel");
    assertThat(cut).hasMessageContaining("after 1 events").hasMessageContaining("end mark");
    assertThat(transport.sent()).hasSize(1);
  }

  @Test
  void an_error_among_the_events_ends_the_stream_with_the_servers_words() {
    transport.json(
        200,
        chunk("{\"index\":0,\"delta\":{\"content\":\"a\"}}")
            + "data: {\"error\":{\"message\":\"replica lost\",\"code\":\"INTERNAL\"}}\n\n");

    var cut =
        catchThrowableOfType(
            StreamCutException.class, () -> fireworks.chat().stream(HELLO).collect());

    assertThat(cut).hasMessageContaining("replica lost");
  }

  @Test
  void a_failure_before_the_first_event_is_repeated() throws IOException {
    transport.json(503, "{}").json(200, "").json(200, recorded("chat-stream.sse"));

    try (var stream = fireworks.chat().stream(HELLO)) {
      assertThat(stream.metadata().attempts()).isEqualTo(3);
      assertThat(stream.collect().text()).startsWith("Hello");
    }
  }

  @Test
  void closing_early_ends_the_exchange() throws IOException {
    transport.json(200, recorded("chat-stream.sse"));

    var stream = fireworks.chat().stream(HELLO);
    stream.iterator().next();
    stream.close();

    assertThat(transport.open()).isZero();
  }

  @Test
  void an_error_in_place_of_the_first_event_is_a_refusal_and_repeated_if_it_may_pass()
      throws IOException {
    transport
        .json(200, "data: {\"error\":{\"message\":\"busy\",\"code\":503}}\n\n")
        .json(200, recorded("chat-stream.sse"))
        .json(
            200, "data: {\"error\":{\"message\":\"bad\",\"type\":\"invalid_request_error\"}}\n\n");

    assertThat(fireworks.chat().stream(HELLO).collect().text()).startsWith("Hello");
    var refused = catchThrowableOfType(ApiException.class, () -> fireworks.chat().stream(HELLO));
    assertThat(refused.httpStatus()).isEqualTo(400);
    assertThat(refused).hasMessageContaining("bad");
  }

  @Test
  void what_was_cut_or_closed_never_looks_complete_afterwards() {
    transport.json(200, chunk("{\"index\":0,\"delta\":{\"content\":\"Hel\"}}"));
    var stream = fireworks.chat().stream(HELLO);
    var closed = fireworks.chat().stream(HELLO);

    assertThat(catchThrowable(() -> stream.forEach(chunk -> {})))
        .isInstanceOf(StreamCutException.class);
    assertThat(catchThrowable(stream::collect)).isInstanceOf(StreamCutException.class);

    closed.close();
    assertThat(catchThrowable(closed::collect))
        .isInstanceOf(StreamCutException.class)
        .hasMessageContaining("closed before its end");
  }

  @Test
  void a_stream_without_events_is_an_empty_answer_and_ends_its_exchange() {
    transport.json(200, "data: [DONE]\n\n");

    var stream = fireworks.chat().stream(HELLO);

    assertThat(transport.open()).isZero();
    assertThat(stream.collect().choices()).isEmpty();
  }

  @Test
  void usage_is_read_from_wherever_it_stands() {
    String usage = "\"usage\":{\"total_tokens\":7}";
    transport
        .json(
            200,
            "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}],"
                + usage
                + "}\n\ndata: [DONE]\n\n")
        .json(200, "data: {\"choices\":[]," + usage + "}\n\ndata: [DONE]\n\n")
        .json(200, chunk("{\"index\":0," + usage + "}") + "data: [DONE]\n\n");

    for (int i = 0; i < 3; i++) {
      assertThat(fireworks.chat().stream(HELLO).collect().usage().totalTokens()).isEqualTo(7);
    }
  }

  @Test
  void probabilities_of_many_tokens_are_joined_and_more_than_fits_is_not_collected() {
    String piece =
        chunk(
            "{\"index\":0,\"delta\":{\"content\":\"ab\"},\"logprobs\":{\"content\":[{\"token\":\"ab\"}]}}");
    transport.json(200, piece.repeat(20_000) + "data: [DONE]\n\n");
    String big = chunk("{\"index\":0,\"delta\":{\"content\":\"" + "x".repeat(1 << 20) + "\"}}");
    transport.json(200, big.repeat(17) + "data: [DONE]\n\n");

    ChatCompletion answer = fireworks.chat().stream(HELLO).collect();
    assertThat(answer.choices().get(0).logprobs().content()).hasSize(20_000);

    assertThat(catchThrowable(() -> fireworks.chat().stream(HELLO).collect()))
        .isInstanceOf(StreamCutException.class)
        .hasMessageContaining("too long to be collected");
  }

  private static String chunk(String choice) {
    return "data: {\"id\":\"chatcmpl-1\",\"choices\":[" + choice + "]}\n\n";
  }

  private static String recorded(String file) throws IOException {
    try (var body = StreamedAnswersTest.class.getResourceAsStream("/inference/" + file)) {
      return new String(body.readAllBytes(), UTF_8);
    }
  }
}
