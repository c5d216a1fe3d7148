// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.inference.AnswerMetrics;
import dev.fireworks4j.inference.RateLimits;
import dev.fireworks4j.transport.Headers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies of the service, recorded: nothing in them is lost between decoding and encoding. */
class InferenceFixturesTest {
  private static final String INFERENCE = "dev.fireworks4j.inference.";

  @ParameterizedTest
  @CsvSource({
    "chat.json, ChatCompletion",
    "chat-reasoning-cut.json, ChatCompletion",
    "completion.json, Completion",
    "messages.json, MessageAnswer",
    "embeddings.json, Embeddings",
    "rerank.json, Reranking",
  })
  void answers_keep_their_content(String file, String type) throws Exception {
    keepsContent(recorded(file), INFERENCE + type);
  }

  @ParameterizedTest
  @CsvSource({
    "chat-stream.sse, ChatChunk",
    "completion-stream.sse, Completion",
    "messages-stream.sse, MessageEvent",
  })
  void events_keep_their_content(String file, String type) throws Exception {
    int events = 0;
    for (String line : recorded(file).lines().toList()) {
      if (line.startsWith("data:") && line.contains("{")) {
        keepsContent(line.substring("data:".length()), INFERENCE + type);
        events++;
      }
    }
    assertThat(events).isGreaterThan(3);
  }

  @ParameterizedTest
  @CsvSource({
    "model-base.json, model.Model",
    "evaluator-demo.json, evaluator.Evaluator",
    "secret.json, account.Secret",
  })
  void resources_keep_their_content(String file, String type) throws Exception {
    keepsContent(recorded(file), "dev.fireworks4j." + type);
  }

  @ParameterizedTest
  @CsvSource({
    "accounts-list.json, accounts, account.Account, 1",
    "users-list.json, users, account.User, 2",
    "api-keys-list.json, apiKeys, account.ApiKey, 2",
    "secrets-list.json, secrets, account.Secret, 1",
    "deployments-empty.json, deployments, deployment.Deployment, 0",
    "dpo-jobs-list.json, dpoJobs, job.DpoJob, 1",
  })
  void lists_keep_the_content_of_their_rows(String file, String key, String type, int rows)
      throws Exception {
    Object list = JsonCodec.readObject(bytes(recorded(file))).get(key);

    assertThat((List<?>) list).hasSize(rows);
    for (Object row : (List<?>) list) {
      keepsContent(new String(JsonCodec.write(row), UTF_8), "dev.fireworks4j." + type);
    }
    assertThat(
            JsonCodec.readPage(bytes(recorded(file)), key, Class.forName("dev.fireworks4j." + type))
                .items())
        .hasSize(rows);
  }

  /** Making images is no part of the client. */
  @ParameterizedTest
  @ValueSource(strings = {"image-workflow-created.json", "image-workflow-result.json"})
  void what_no_record_reads_is_read_as_plain_values(String file) throws Exception {
    var plain = JsonCodec.readObject(bytes(recorded(file)));

    assertThat(JsonCodec.readObject(JsonCodec.write(plain))).isEqualTo(plain);
  }

  @Test
  void headers_of_each_call_become_limits_and_timings() throws Exception {
    List<RateLimits> limits = new ArrayList<>();
    List<AnswerMetrics> metrics = new ArrayList<>();
    for (String call : recorded("response-headers.txt").strip().split("\n\n")) {
      Headers headers = Headers.empty();
      for (String line : call.lines().skip(1).toList()) {
        String[] header = line.split(": ", 2);
        headers = headers.with(header[0], header[1]);
      }
      limits.add(RateLimits.of(headers));
      metrics.add(AnswerMetrics.of(headers, Map.of()));
    }

    assertThat(limits)
        .extracting(RateLimits::remainingPromptTokens)
        .containsExactly(59_959L, 59_959L, 59_994L, null, null, null, null);
    assertThat(metrics)
        .extracting(AnswerMetrics::timeToFirstToken)
        .containsExactly(millis(249), millis(223), millis(332), null, null, millis(124), null);
    assertThat(metrics)
        .extracting(AnswerMetrics::processingTime)
        .containsExactly(millis(405), null, millis(842), null, null, millis(235), null);
  }

  private static Duration millis(long millis) {
    return Duration.ofMillis(millis);
  }

  private static ByteArrayInputStream bytes(String json) {
    return new ByteArrayInputStream(json.getBytes(UTF_8));
  }

  private void keepsContent(String json, String type) throws Exception {
    Class<?> record = Class.forName(type);
    byte[] sent = json.getBytes(UTF_8);
    Object decoded = JsonCodec.read(new ByteArrayInputStream(sent), record);

    byte[] encoded = JsonCodec.write(PlainForm.of(decoded));

    assertThat(WireFixturesTest.withoutUnset(JsonCodec.readObject(encoded)))
        .isEqualTo(WireFixturesTest.withoutUnset(JsonCodec.readObject(sent)));
    assertThat(JsonCodec.read(new ByteArrayInputStream(encoded), record)).isEqualTo(decoded);
  }

  private static String recorded(String file) throws IOException {
    try (var body = InferenceFixturesTest.class.getResourceAsStream("/inference/" + file)) {
      return new String(Objects.requireNonNull(body, file).readAllBytes(), UTF_8);
    }
  }
}
