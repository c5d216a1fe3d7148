// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import static dev.fireworks4j.testkit.Wire.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.job.JobState;
import dev.fireworks4j.testkit.query.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BatchIT {
  private final FakeFireworks fake = FakeFireworks.start();
  private final Wire wire = new Wire(fake);

  @AfterEach
  void close() {
    fake.close();
  }

  private static String row(String id, String question) {
    return "{\"custom_id\":\"%s\",\"body\":{\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]}}\n"
        .formatted(id, question);
  }

  private static String rows(int count) {
    var rows = new StringBuilder();
    IntStream.range(0, count).forEach(i -> rows.append(row("r" + i, "question " + i)));
    return rows.toString();
  }

  private void create(String id, String more) {
    wire.post(
        ACME + "/batchInferenceJobs?batchInferenceJobId=" + id,
        "{\"model\":\"accounts/fireworks/models/qwen3-8b\",\"inputDatasetId\":\"in\",\"outputDatasetId\":\"out-%s\"%s}"
            .formatted(id, more));
  }

  private String file(String dataset, String name) {
    Map<?, ?> urls =
        (Map<?, ?>)
            Objects.requireNonNull(
                wire.get(ACME + "/datasets/" + dataset + ":getDownloadEndpoint")
                    .get("filenameToSignedUrls"));
    return urls.entrySet().stream()
        .filter(entry -> String.valueOf(entry.getKey()).endsWith("/" + name))
        .map(entry -> wire.send("GET", String.valueOf(entry.getValue()), "").body())
        .findFirst()
        .orElseThrow();
  }

  private static List<String> ids(String lines) {
    return lines
        .lines()
        .map(line -> (Map<?, ?>) Json.parse(line.getBytes(StandardCharsets.UTF_8)))
        .map(row -> String.valueOf(Objects.requireNonNull(row).get("custom_id")))
        .toList();
  }

  @Test
  void answers_every_row_but_not_in_order() {
    wire.dataset("in", rows(6));
    create("b", "");

    fake.clock().advance(Duration.ofMinutes(6));

    List<String> sent = ids(rows(6));
    assertThat(wire.state(ACME + "/batchInferenceJobs/b")).isEqualTo("JOB_STATE_COMPLETED");
    assertThat(ids(file("out-b", "BIJOutputSet.jsonl")))
        .containsExactlyInAnyOrderElementsOf(sent)
        .isNotEqualTo(sent);
    assertThat(file("out-b", "error-data")).isEmpty();
    assertThat(wire.get(ACME + "/datasets/out-b").get("sourceJobName"))
        .isEqualTo("accounts/acme/batchInferenceJobs/b");
  }

  @Test
  void rows_that_fail_are_in_the_error_file() {
    wire.dataset("in", row("good", "q") + row("bad", "[[fail]]"));
    create("b", "");

    fake.clock().advance(Duration.ofMinutes(6));

    assertThat(ids(file("out-b", "BIJOutputSet.jsonl"))).containsExactly("good");
    assertThat(ids(file("out-b", "error-data"))).containsExactly("bad");
  }

  @Test
  void a_job_that_is_done_counts_its_rows_and_tokens() {
    wire.dataset("in", row("one", "q") + row("two", "q") + row("bad", "[[fail]]"));
    create("b", "");

    fake.clock().advance(Duration.ofMinutes(6));

    long input = tokens("prompt_tokens");
    long output = tokens("completion_tokens");
    assertThat(input).isPositive();
    assertThat(output).isPositive();
    assertThat((Map<?, ?>) wire.get(ACME + "/batchInferenceJobs/b").get("jobProgress"))
        .extracting(
            "totalProcessedRequests",
            "successfullyProcessedRequests",
            "failedRequests",
            "outputRows",
            "inputTokens",
            "cachedInputTokenCount",
            "outputTokens")
        .containsExactly(3L, 2L, 1L, 2L, input, tokens("cached_tokens"), output);
  }

  /** As the answers say themselves. */
  private long tokens(String member) {
    return Pattern.compile("\"" + member + "\":(\\d+)")
        .matcher(file("out-b", "BIJOutputSet.jsonl"))
        .results()
        .mapToLong(number -> Long.parseLong(number.group(1)))
        .sum();
  }

  @Test
  void one_bad_row_fails_the_job_and_leaves_no_output() {
    wire.dataset("in", rows(2) + "{\"custom_id\":\"x\"}\n");
    create("b", "");

    fake.clock().advance(Duration.ofMinutes(6));

    Map<?, ?> job = wire.get(ACME + "/batchInferenceJobs/b");
    assertThat(job.get("state")).isEqualTo("JOB_STATE_FAILED");
    assertThat(String.valueOf(job.get("status"))).contains("INVALID_ARGUMENT");
    assertThat(wire.send("GET", ACME + "/datasets/out-b", "").statusCode()).isEqualTo(404);
  }

  @Test
  void a_continued_job_answers_what_is_left_and_the_lineage_gives_all() {
    wire.dataset("in", rows(6));
    create("b", "");
    fake.jobs().setState("batchInferenceJobs/b", JobState.EXPIRED);

    create("c", ",\"continuedFromJobName\":\"b\"");
    fake.clock().advance(Duration.ofMinutes(6));

    Map<?, ?> lineage = wire.get(ACME + "/datasets/out-c:getDownloadEndpoint?downloadLineage=true");
    assertThat(ids(file("out-c", "BIJOutputSet.jsonl"))).hasSize(3);
    assertThat(ids(file("out-b", "BIJOutputSet.jsonl"))).hasSize(3);
    assertThat(ids(file("out-b", "BIJOutputSet.jsonl") + file("out-c", "BIJOutputSet.jsonl")))
        .doesNotHaveDuplicates();
    assertThat((Map<?, ?>) lineage.get("filenameToSignedUrls")).hasSize(4);
  }

  @Test
  @Timeout(20)
  void ends_although_a_test_let_it_continue_itself() {
    String job = "accounts/acme/batchInferenceJobs/circle";
    String output = "accounts/acme/datasets/out";
    fake.jobs()
        .add(
            "batchInferenceJobs",
            Map.of("name", job, "continuedFromJobName", job, "outputDatasetId", output));

    fake.jobs().setState("batchInferenceJobs/circle", JobState.EXPIRED);

    assertThat(wire.get(ACME + "/datasets/out").get("state")).isEqualTo("READY");
  }

  @Test
  void needs_a_model_and_an_input() {
    var refused = wire.send("POST", ACME + "/batchInferenceJobs", "{}");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("model");
  }

  @Test
  void is_stopped_by_deleting_it() {
    wire.dataset("in", rows(2));
    create("b", "");

    assertThat(wire.send("DELETE", ACME + "/batchInferenceJobs/b", "").body()).isEqualTo("{}");
    fake.clock().advance(Duration.ofMinutes(6));

    assertThat(wire.send("GET", ACME + "/batchInferenceJobs/b", "").statusCode()).isEqualTo(404);
    assertThat(wire.send("GET", ACME + "/datasets/out-b", "").statusCode()).isEqualTo(404);
    assertThat(wire.send("POST", ACME + "/batchInferenceJobs/b:cancel", "{}").statusCode())
        .isEqualTo(404);
  }
}
