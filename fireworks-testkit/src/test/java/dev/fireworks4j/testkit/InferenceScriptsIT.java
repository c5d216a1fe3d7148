// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import static dev.fireworks4j.testkit.FireworksAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that a test has set, their tokens, and streams of them. */
class InferenceScriptsIT extends InferenceFixture {
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

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            {"type":"document","source":{"type":"text","data":"x"}}                          | | messages
            {"type":"image","source":{"type":"file","file_id":"f"}}                          | | messages
            {"type":"tool_result","tool_use_id":"t","content":[{"type":"document"}]}         | | messages
            {"type":"text","text":"Hi"} | ,"tools":[{"type":"web_search_20250305","name":"w"}] | tools
            {"type":"text","text":"Hi"} | ,"tools":[{"name":"w","defer_loading":true}]         | tools
            {"type":"text","text":"Hi"} | ,"temperature":1.5                                   | temperature
            """)
    void tells_what_messages_does_not_take_of_anthropics_form(
        String block, String more, String field) {
      var refused =
          wire.send(
              "POST",
              "/inference/v1/messages",
              "{\"model\":\"%s\",\"max_tokens\":9,\"messages\":[{\"role\":\"user\",\"content\":[%s]}]%s}"
                  .formatted(QWEN, block, more == null ? "" : more));

      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).contains("invalid_request_error", "field: '" + field + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"prompt_truncate_len", "sampling_mask", "stream_options"})
    void concerns_members_that_chat_alone_has(String member) {
      String refused =
          wire.send(
                  "POST",
                  "/inference/v1/completions",
                  "{\"model\":\"%s\",\"prompt\":\"Hi\",\"%s\":null}".formatted(QWEN, member))
              .body();

      assertThat(refused).contains("Extra inputs are not permitted, field: '" + member + "'");
      assertThat(ask(QWEN, ",\"" + member + "\":null").statusCode()).isEqualTo(200);
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
    void refuses_what_is_not_a_model_string(String nonsense) {
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
}
