// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import static dev.fireworks4j.testkit.FireworksAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fireworks4j.testkit.query.Json;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions as any client sends them. */
class InferenceIT {
  private static final String CHAT = "/inference/v1/chat/completions";
  private static final String QWEN = "accounts/fireworks/models/qwen3-8b";
  private static final String TUNED = "accounts/acme/models/tuned";
  private static final String DEPLOYMENT = "accounts/acme/deployments/d1";

  private final FakeFireworks fake = FakeFireworks.start();
  private final Wire wire = new Wire(fake);

  @AfterEach
  void close() {
    fake.close();
  }

  private HttpResponse<String> ask(String model, String more) {
    return wire.send(
        "POST",
        CHAT,
        "{\"model\":\"%s\",\"messages\":[{\"role\":\"user\",\"content\":\"Hello, world!\"}]%s}"
            .formatted(model, more));
  }

  private Map<?, ?> choice(String model, String more) {
    List<?> choices = (List<?>) Wire.json(ask(model, more)).get("choices");
    return (Map<?, ?>) choices.get(0);
  }

  private Map<?, ?> message(String model, String more) {
    return (Map<?, ?>) choice(model, more).get("message");
  }

  private void deploy(String base) {
    wire.post(
        Wire.ACME + "/deployments?deploymentId=d1",
        "{\"baseModel\":\"%s\",\"acceleratorType\":\"NVIDIA_H100_80GB\",\"enableAddons\":true}"
            .formatted(base));
    fake.clock().advance(Duration.ofMinutes(10));
  }

  private void addTuned() {
    fake.jobs().add("models", Map.of("name", "tuned", "kind", "HF_PEFT_ADDON", "state", "READY"));
  }

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
  class Refusing {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            ,"extra_body":{}          | Extra inputs are not permitted, field: 'extra_body'
            ,"chat_template_kwargs":1 | Extra inputs are not permitted, field: 'chat_template_kwargs'
            ,"temperature":3          | Input should be between 0 and 2, field: 'temperature'
            ,"max_tokens":0           | Input should be between 1 and 2147483647, field: 'max_tokens'
            ,"max_tokens":"many"      | Input should be a valid number, field: 'max_tokens'
            ,"max_tokens":1,"max_completion_tokens":1 | only one of max_tokens and max_completion_tokens may be specified
            """)
    void tells_which_member_is_wrong(String more, String message) {
      var answer = ask(QWEN, more);

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body())
          .contains("\"message\":\"" + message + "\"", "\"request_id\":\"chatcmpl-");
    }

    @Test
    void comes_in_the_form_of_messages_there() {
      var answer =
          wire.send(
              "POST",
              "/inference/v1/messages",
              "{\"model\":\"%s\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}"
                  .formatted(QWEN));

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body())
          .isEqualTo(
              "{\"type\":\"error\",\"error\":{\"type\":\"invalid_request_error\",\"message\":\"max_tokens is required and must be > 0\"}}");
    }

    @Test
    void comes_before_everything_else_for_a_bad_key() {
      var answer = wire.as("fw_wrong", "POST", CHAT);

      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).contains("UNAUTHORIZED");
    }

    @Test
    void comes_by_faults_with_the_envelope_of_inference() {
      fake.faults()
          .on("POST", ".../chat/completions")
          .status(429)
          .retryAfter(Duration.ofSeconds(3))
          .times(1);
      fake.faults().on("POST", CHAT).status(404).body("text/plain", "fault filter abort").times(1);

      var limited = ask(QWEN, "");

      assertThat(limited.statusCode()).isEqualTo(429);
      assertThat(limited.headers().firstValue("retry-after")).hasValue("3");
      assertThat(limited.body()).contains("\"error\":{\"message\":", "RESOURCE_EXHAUSTED");
      assertThat(ask(QWEN, "").body()).isEqualTo("fault filter abort");
      assertThat(fake).usedAllFaults();
    }

    @ParameterizedTest
    @CsvSource({
      "GET,/inference/v1/chat/completions,405",
      "POST,/inference/v1/responses,404",
      "POST,/inference/v1/models,405"
    })
    void knows_its_paths_and_verbs(String method, String path, int status) {
      assertThat(wire.send(method, path, "").statusCode()).isEqualTo(status);
    }
  }

  @Nested
  class FindingTheModel {
    @ParameterizedTest
    @ValueSource(
        strings = {
          QWEN,
          "fireworks/qwen3-8b",
          "accounts/fireworks/routers/qwen3-8b-fast",
          DEPLOYMENT,
          TUNED,
          TUNED + "#" + DEPLOYMENT,
          "acme/tuned#acme/d1"
        })
    void takes_every_form_of_a_model_string(String model) {
      addTuned();
      deploy(TUNED);

      assertThat(ask(model, "").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          TUNED,
          "accounts/acme/models/none",
          DEPLOYMENT,
          QWEN + "#" + DEPLOYMENT,
          "accounts/fireworks/models/none",
          "nonsense"
        })
    void says_the_same_of_all_that_is_not_deployed(String model) {
      addTuned();

      var answer = ask(model, "");

      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body())
          .startsWith(
              "{\"error\":{\"message\":\"Model not found, inaccessible, and/or not deployed\",\"param\":\"model\",\"code\":\"NOT_FOUND\",\"type\":\"error\"},\"request_id\":\"chatcmpl-");
    }

    @Test
    void answers_for_a_loaded_model_on_the_deployment_of_its_base() {
      addTuned();
      deploy(QWEN);
      wire.post(
          Wire.ACME + "/deployedModels",
          "{\"model\":\"%s\",\"deployment\":\"%s\"}".formatted(TUNED, DEPLOYMENT));
      assertThat(ask(TUNED + "#" + DEPLOYMENT, "").statusCode()).isEqualTo(404);

      fake.clock().advance(Duration.ofMinutes(20));

      fake.inference().on(TUNED).answers("tuned");
      assertThat(message(TUNED + "#" + DEPLOYMENT, "").get("content")).isEqualTo("tuned");
      assertThat(message(QWEN + "#" + DEPLOYMENT, "").get("content"))
          .isEqualTo("You said: Hello, world!");
      assertThat(ask(TUNED, "").headers().firstValue("fireworks-deployment")).hasValue(DEPLOYMENT);
    }

    @Test
    void refuses_the_first_questions_and_hides_model_strings_where_a_test_says_so() {
      deploy(QWEN);
      fake.deployments().failProbes(1);

      int first = ask(DEPLOYMENT, "").statusCode();
      int second = ask(DEPLOYMENT, "").statusCode();
      fake.deployments().hideModelStrings("deployment");

      assertThat(first).isEqualTo(404);
      assertThat(second).isEqualTo(200);
      assertThat(ask(DEPLOYMENT, "").statusCode()).isEqualTo(404);
      assertThat(ask(QWEN + "#" + DEPLOYMENT, "").statusCode()).isEqualTo(200);
    }

    @Test
    void answers_only_once_a_replica_is_ready() {
      deploy(QWEN);
      wire.send("PATCH", "/v1/" + DEPLOYMENT + ":scale", "{\"replicaCount\":0}");

      assertThat(ask(DEPLOYMENT, "").statusCode()).isEqualTo(404);
    }

    @Test
    void refuses_to_delete_a_deployment_that_was_asked_within_the_hour() {
      deploy(QWEN);
      ask(DEPLOYMENT, "");

      int refused = wire.send("DELETE", "/v1/" + DEPLOYMENT, "").statusCode();
      int forced = wire.send("DELETE", "/v1/" + DEPLOYMENT + "?ignoreChecks=true", "").statusCode();

      assertThat(refused).isEqualTo(400);
      assertThat(forced).isEqualTo(200);
    }

    @Test
    void wakes_a_deployment_that_is_scaled_to_zero() {
      addTuned();
      deploy(TUNED);
      fake.inference().scaleToZero("d1");

      var first = ask(DEPLOYMENT, "");
      fake.clock().advance(Duration.ofMinutes(2));
      var second = ask(DEPLOYMENT, "");
      fake.clock().advance(Duration.ofMinutes(1));

      assertThat(first.statusCode()).isEqualTo(503);
      assertThat(first.body())
          .isEqualTo(
              "{\"error\":{\"message\":\"Deployment is currently scaled to zero and is scaling up. Please retry your request in a few minutes.\",\"code\":\"DEPLOYMENT_SCALING_UP\",\"type\":\"error\"}}");
      assertThat(second.statusCode()).isEqualTo(503);
      assertThat(ask(DEPLOYMENT, "").statusCode()).isEqualTo(200);
    }

    @Test
    void passes_the_gates_of_a_script_one_question_each() {
      fake.inference().on(QWEN).notFound(2).scalingUp(1).answers("at last");

      assertThat(
              List.of(
                  ask(QWEN, "").statusCode(),
                  ask(QWEN, "").statusCode(),
                  ask(QWEN, "").statusCode()))
          .containsExactly(404, 404, 503);
      assertThat(message(QWEN, "").get("content")).isEqualTo("at last");
    }
  }

  @Nested
  class Scripting {
    @Test
    void gives_answers_in_turn_and_keeps_the_last() {
      fake.inference().on(TUNED).answers("one", "two");

      assertThat(message(TUNED, "").get("content")).isEqualTo("one");
      assertThat(message(TUNED, "").get("content")).isEqualTo("two");
      assertThat(message(TUNED, "").get("content")).isEqualTo("two");
    }

    @Test
    void lets_a_tuned_model_differ_from_its_base_wherever_it_answers() {
      addTuned();
      deploy(TUNED);
      fake.inference().on(TUNED).answers("tuned");
      fake.inference().on(QWEN).answers("base");

      assertThat(message(DEPLOYMENT, "").get("content")).isEqualTo("tuned");
      assertThat(message(QWEN, "").get("content")).isEqualTo("base");
    }

    @Test
    void takes_the_most_exact_script_and_the_text_of_the_question() {
      fake.inference().onAnyModel().answers("any");
      fake.inference().on(QWEN).when("Hello").answers("greeting");
      fake.inference().on(QWEN).when("nothing like it").answers("never");

      assertThat(message(QWEN, "").get("content")).isEqualTo("greeting");
      assertThat(message("accounts/fireworks/models/qwen3-4b", "").get("content")).isEqualTo("any");
    }

    @Test
    void says_several_tool_calls() {
      fake.inference()
          .on(QWEN)
          .answer(FakeAnswer.toolCall("a", Map.of("x", 1)).andToolCallText("b", "{broken"));

      assertThat(ask(QWEN, "").body())
          .contains(
              "\"content\":null",
              "\"function\":{\"name\":\"a\",\"arguments\":\"{\\\"x\\\":1}\"}",
              "\"arguments\":\"{broken\"",
              "\"finish_reason\":\"tool_calls\"");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "m",
          "accounts/acme/dpoJobs/j",
          "accounts/acme/models/m#x",
          "accounts/acme",
          "a/b/c"
        })
    void refuses_what_is_no_model_string(String nonsense) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> fake.inference().on(nonsense))
          .withMessageContaining("use accounts/{account}/models/{model}");
    }

    @Test
    void refuses_other_nonsense_with_the_valid_values() {
      var script = fake.inference().on(QWEN);

      assertThatIllegalArgumentException()
          .isThrownBy(() -> FakeAnswer.echo().finishReason("tired"))
          .withMessageContaining("stop, length");
      assertThatIllegalArgumentException().isThrownBy(() -> FakeAnswer.echo().cutAfter(-1));
      assertThatIllegalArgumentException().isThrownBy(() -> script.notFound(0));
      assertThatIllegalArgumentException().isThrownBy(() -> script.when(""));
      assertThatIllegalArgumentException().isThrownBy(() -> script.answers(List.of()));
    }

    @Test
    void shows_questions_that_were_refused_unread() {
      fake.faults().on("POST", CHAT).status(429).times(1);

      ask(QWEN, "");

      assertThat(fake).asked(QWEN).once().withText("Hello, world!");
    }

    @Test
    void shows_what_was_asked() {
      ask(QWEN, "");
      ask("nonsense", ",\"stream\":true");

      assertThat(fake).asked(QWEN).once().withText("Hello, world!");
      assertThat(fake).asked("nonsense").times(1).streamed();
      assertThat(fake).asked(TUNED).never();
      assertThat(fake.inference().questions())
          .extracting(AskedQuestion::endpoint)
          .containsOnly("chat/completions");
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
