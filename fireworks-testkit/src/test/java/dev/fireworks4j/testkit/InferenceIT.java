// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import static dev.fireworks4j.testkit.FireworksAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fireworks4j.testkit.query.Json;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions as any client sends them. */
class InferenceIT extends InferenceFixture {
  @Nested
  class Answering {
    @ParameterizedTest
    @ValueSource(strings = {CHAT, "/v1/chat/completions"})
    void says_the_last_message_back_and_counts_its_tokens(String path) {
      var answer =
          wire.send(
              "POST",
              path,
              "{\"model\":\"fireworks/qwen3-8b\",\"messages\":[{\"role\":\"user\",\"content\":\"Hello, world!\"}]}");

      Map<?, ?> body = Wire.json(answer);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("x-request-id")).hasValue(body.get("id").toString());
      assertThat(answer.headers().firstValue("x-ratelimit-limit-requests")).isPresent();
      assertThat(answer.headers().firstValue("fireworks-prompt-tokens")).hasValue("8");
      assertThat(body.get("id").toString()).matches("chatcmpl-[0-9a-f]{32}");
      assertThat(body.get("model")).isEqualTo(QWEN);
      assertThat(answer.body())
          .contains(
              "\"content\":\"You said: Hello, world!\"",
              "\"prompt_tokens\":8,\"total_tokens\":15,\"completion_tokens\":7");
    }

    @Test
    void caches_a_prompt_that_was_asked_before() {
      ask(QWEN, "");

      assertThat(ask(QWEN, "").body()).contains("\"cached_tokens\":7");
    }

    @Test
    void gives_the_same_answers_after_a_reset() {
      String before = ask(QWEN, "").body();
      fake.reset();

      assertThat(ask(QWEN, "").body()).isEqualTo(before);
    }

    @Test
    void has_no_content_where_the_tokens_end_in_the_reasoning() {
      fake.inference().on(QWEN).answer(FakeAnswer.text("Hi").reasoning("One two three four"));

      assertThat(message(QWEN, ",\"max_tokens\":3").keySet())
          .isEqualTo(Set.of("role", "reasoning_content"));
      assertThat(choice(QWEN, ",\"max_tokens\":3").get("finish_reason")).isEqualTo("length");
      assertThat(message(QWEN, ",\"max_tokens\":5").get("content")).isEqualTo("Hi");
    }

    @Test
    void ends_at_a_stop_text_and_gives_as_many_choices_as_asked() {
      assertThat(message(QWEN, ",\"stop\":[\", \"]").get("content")).isEqualTo("You said: Hello");
      assertThat((List<?>) Wire.json(ask(QWEN, ",\"n\":3")).get("choices")).hasSize(3);
    }

    @Test
    void follows_a_schema_with_its_required_members() {
      String format =
          """
          ,"response_format":{"type":"json_schema","json_schema":{"name":"x","schema":{
          "type":"object","required":["kind","count","tags","inner","when","maybe"],
          "properties":{"kind":{"enum":["a","b"]},"count":{"type":"integer","minimum":7},
          "tags":{"type":"array","items":{"type":"string"}},"inner":{"$ref":"#/$defs/i"},
          "when":{"type":"string","format":"date"},"maybe":{"type":["null","boolean"]},
          "other":{"type":"string"}},
          "$defs":{"i":{"type":"object","properties":{"x":{"type":"number"}},"required":["x"]}}}}}""";

      Object content = message(QWEN, format).get("content");

      assertThat(content)
          .isEqualTo(
              "{\"kind\":\"a\",\"count\":7,\"tags\":[\"text\"],\"inner\":{\"x\":1.5},\"when\":\"2026-01-05\",\"maybe\":true}");
      assertThat(choice(QWEN, format + ",\"max_tokens\":4").get("finish_reason"))
          .isEqualTo("length");
    }

    @Test
    void calls_the_tool_that_has_to_be_called() {
      String tools =
          """
          ,"tools":[{"type":"function","function":{"name":"other"}},{"type":"function","function":{"name":"weather",
          "parameters":{"type":"object","properties":{"city":{"type":"string"}},"required":["city"]}}}]""";

      var forced =
          choice(
              QWEN,
              tools
                  + ",\"tool_choice\":{\"type\":\"function\",\"function\":{\"name\":\"weather\"}}");

      assertThat(forced.get("finish_reason")).isEqualTo("tool_calls");
      assertThat(forced.get("message").toString())
          .contains("name=weather", "arguments={\"city\":\"text\"}");
      assertThat(choice(QWEN, tools).get("finish_reason")).isEqualTo("stop");
    }

    @Test
    void lists_the_models_that_answer() {
      addTuned();
      assertThat(wire.send("GET", "/inference/v1/models", "").body()).doesNotContain(TUNED);

      deploy(TUNED);

      assertThat(wire.send("GET", "/inference/v1/models", "").body()).contains(QWEN, TUNED);
    }
  }

  @Nested
  class Measuring {
    private List<Double> embedded(String text) {
      Map<?, ?> answer =
          wire.post(
              "/inference/v1/embeddings",
              "{\"model\":\"nomic-ai/nomic-embed-text-v1.5\",\"input\":\"%s\"}".formatted(text));
      List<?> rows = (List<?>) answer.get("data");
      return ((List<?>) ((Map<?, ?>) rows.get(0)).get("embedding"))
          .stream().map(number -> ((Number) number).doubleValue()).toList();
    }

    private double similarity(String one, String other) {
      List<Double> a = embedded(one);
      List<Double> b = embedded(other);
      double sum = 0;
      for (int i = 0; i < a.size(); i++) {
        sum += a.get(i) * b.get(i);
      }
      return sum;
    }

    @Test
    void gives_vectors_that_are_stable_and_nearer_for_texts_that_are_more_alike() {
      String text = "The cat sleeps on the sofa";

      assertThat(embedded(text)).hasSize(768).isEqualTo(embedded(text));
      assertThat(similarity(text, text)).isBetween(0.9999, 1.0001);
      assertThat(similarity(text, "A cat slept on a sofa"))
          .isGreaterThan(similarity(text, "Interest rates rise again") + 0.2);
    }

    @Test
    void writes_vectors_as_base64_of_the_length_that_was_asked() {
      String answer =
          wire.send(
                  "POST",
                  "/v1/embeddings",
                  "{\"model\":\"nomic-ai/nomic-embed-text-v1.5\",\"input\":[\"a\",\"b\"],\"dimensions\":3,\"encoding_format\":\"base64\"}")
              .body();

      assertThat(answer)
          .contains("\"index\":1")
          .containsPattern("\"embedding\":\"[A-Za-z0-9+/]{16}\"");
    }

    @Test
    void ranks_the_documents_that_have_more_in_common_with_the_query_first() {
      Map<?, ?> answer =
          wire.post(
              "/inference/v1/rerank",
              """
              {"model":"fireworks/qwen3-reranker-8b","query":"capital of France","top_n":2,"return_documents":true,
              "documents":["Cats sleep a lot.","Berlin is the capital of Germany.","Paris is the capital of France."]}""");

      assertThat((List<?>) answer.get("data"))
          .extracting(row -> String.valueOf(((Map<?, ?>) row).get("index")))
          .containsExactly("2", "1");
      assertThat(answer.get("model")).isEqualTo("accounts/fireworks/models/qwen3-reranker-8b");
      assertThat(answer.toString()).contains("document=Paris");
    }
  }

  @Nested
  class Streaming {
    private List<String> events(String body) {
      return List.of(body.split("\r?\n\r?\n", -1));
    }

    private Map<?, ?> json(String event) {
      return (Map<?, ?>)
          Json.parse(event.substring("data: ".length()).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void ends_with_usage_in_a_chunk_of_its_own() {
      List<String> events = events(ask(QWEN, ",\"stream\":true").body());

      assertThat(events).hasSize(12).endsWith("data: [DONE]", "");
      assertThat(json(events.get(9)).toString()).contains("choices=[]", "completion_tokens=7");
      assertThat(json(events.get(8)).toString()).contains("finish_reason=stop", "usage=null");
    }

    @Test
    void has_usage_beside_the_finish_reason_in_the_older_style_and_none_where_it_is_turned_off() {
      fake.inference().on(QWEN).answer(FakeAnswer.echo().usageWithFinishReason());

      assertThat(ask(QWEN, ",\"stream\":true").body())
          .contains("\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\"")
          .doesNotContain("\"choices\":[]");
      assertThat(ask(QWEN, ",\"stream\":true,\"stream_options\":{\"include_usage\":false}").body())
          .doesNotContain("prompt_tokens");
    }

    @Test
    void lets_choices_take_turns() {
      String body = ask(QWEN, ",\"stream\":true,\"n\":2").body();

      assertThat(events(body).subList(0, 4))
          .extracting(event -> event.contains("\"index\":1"))
          .containsExactly(false, true, false, true);
    }

    @Test
    void sends_reasoning_and_tool_calls_in_fragments() {
      fake.inference()
          .on(QWEN)
          .answer(FakeAnswer.toolCall("weather", Map.of("city", "Paris")).reasoning("Let me see"));

      assertThat(ask(QWEN, ",\"stream\":true").body())
          .contains(
              "\"delta\":{\"reasoning_content\":\"Let\"}",
              "\"type\":\"function\",\"function\":{\"name\":\"weather\",\"arguments\":\"\"}}]",
              "\"delta\":{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":\"{\\\"cit\"}}]}",
              "\"finish_reason\":\"tool_calls\"");
    }

    @Test
    void takes_the_time_of_its_pace_on_the_clock() {
      fake.inference()
          .on(QWEN)
          .answer(
              FakeAnswer.text("a b")
                  .firstEventAfter(Duration.ofMinutes(5))
                  .pace(Duration.ofSeconds(1)));

      assertThat(events(ask(QWEN, ",\"stream\":true").body())).hasSize(7);
      assertThat(fake.clock().elapsed()).isEqualTo(Duration.ofSeconds(305));
    }

    @Test
    void writes_comments_and_carriage_returns() {
      fake.inference().on(QWEN).answer(FakeAnswer.text("a").comments().carriageReturns());

      assertThat(ask(QWEN, ",\"stream\":true").body())
          .startsWith(": keep-alive\r\ndata: {")
          .endsWith(": keep-alive\r\ndata: [DONE]\r\n\r\n");
    }

    @Test
    void breaks_where_a_script_says_so() {
      fake.inference()
          .on(QWEN)
          .answers(
              List.of(
                  FakeAnswer.echo().errorAfter(3, "out of memory"),
                  FakeAnswer.echo().cutAfter(3),
                  FakeAnswer.echo().cutInsideEventAfter(3)));

      assertThat(events(ask(QWEN, ",\"stream\":true").body())).hasSize(5);
      assertThat(catchThrowable(() -> ask(QWEN, ",\"stream\":true")))
          .isInstanceOf(UncheckedIOException.class);
      assertThat(catchThrowable(() -> ask(QWEN, ",\"stream\":true")))
          .isInstanceOf(UncheckedIOException.class);
      assertThat(fake.inference().streams())
          .hasSize(3)
          .allMatch(ServedStream::isBroken)
          .allMatch(stream -> stream.events() == 3);
    }

    @Test
    void streams_messages_in_events_with_names() {
      fake.inference().on(QWEN).answer(FakeAnswer.toolCall("f", Map.of("x", 1)).reasoning("Hm"));

      String body =
          wire.send(
                  "POST",
                  "/inference/v1/messages",
                  "{\"model\":\"%s\",\"stream\":true,\"max_tokens\":50,\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}"
                      .formatted(QWEN))
              .body();

      assertThat(body)
          .startsWith("event: message_start\ndata:{\"type\": \"message_start\", ")
          .contains(
              "{\"type\": \"thinking_delta\", \"thinking\": \"Hm\"}",
              "\"type\": \"input_json_delta\", \"partial_json\": \"{\\\"x\\\":1}\"",
              "\"stop_reason\": \"tool_use\"")
          .endsWith("event: message_stop\ndata:{\"type\": \"message_stop\"}\n\n");
    }
  }
}
