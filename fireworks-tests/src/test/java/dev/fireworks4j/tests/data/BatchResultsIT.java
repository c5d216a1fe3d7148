// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.data.BatchRequest;
import dev.fireworks4j.data.BatchResult;
import dev.fireworks4j.data.BatchResult.RowOutcome;
import dev.fireworks4j.data.DatasetUpload;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.data.RowMessage;
import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.job.CreateBatchInferenceJob;
import dev.fireworks4j.job.JobState;
import dev.fireworks4j.testkit.FakeFireworks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BatchResultsIT {
  private static final String MODEL = "accounts/fireworks/models/llama-v3p1-8b-instruct";

  private FakeFireworks fake;
  private Fireworks fireworks;

  @BeforeEach
  void start() {
    fake = FakeFireworks.start();
    fireworks = fake.connect();
  }

  @AfterEach
  void stop() {
    fireworks.close();
    fake.close();
  }

  private void run(String id, int rows) {
    Stream<BatchRequest> requests =
        IntStream.range(0, rows)
            .mapToObj(
                i ->
                    BatchRequest.of(
                        "r" + i, RowMessage.user(i % 10 == 3 ? "[[fail]] " + i : "say " + i)));
    fireworks.datasets().upload(DatasetUpload.ofRows(id + "-in", RowFormat.BATCH, requests));
    fireworks
        .batchInferenceJobs()
        .create(
            CreateBatchInferenceJob.builder()
                .id(id)
                .model(MODEL)
                .inputDatasetId(id + "-in")
                .build());
  }

  private Map<RowOutcome, List<BatchResult>> results(String job) {
    try (var results = fireworks.batchInferenceJobs().results(job)) {
      assertThat(results.stream().map(BatchResult::customId)).doesNotHaveDuplicates();
      return results.stream().collect(Collectors.groupingBy(BatchResult::outcome));
    }
  }

  @Test
  void join_requests_and_answers_that_come_in_no_order() {
    run("b", 100);
    fake.clock().advance(Duration.ofHours(1));

    var results = results("b");

    assertThat(results.get(RowOutcome.ANSWERED)).hasSize(90);
    assertThat(results.get(RowOutcome.FAILED))
        .hasSize(10)
        .allSatisfy(row -> assertThat(row.error()).containsKey("message"));
    assertThat(results.get(RowOutcome.ANSWERED))
        .allSatisfy(
            row -> {
              assertThat(row.content()).endsWith(" " + row.customId().substring(1));
              assertThat(row.finishReason()).isEqualTo("stop");
              assertThat(row.request().toString()).contains("say " + row.customId().substring(1));
            });
  }

  @Test
  void list_what_is_missing_when_the_job_expired() {
    run("b", 100);
    fake.jobs().setState("batchInferenceJobs/b", JobState.EXPIRED);

    assertThat(results("b").get(RowOutcome.MISSING)).hasSize(50);
  }

  @Test
  void of_a_continuation_hold_each_row_once() {
    run("b", 100);
    fake.jobs().setState("batchInferenceJobs/b", JobState.EXPIRED);
    fireworks
        .batchInferenceJobs()
        .create(CreateBatchInferenceJob.builder().id("b2").continuedFromJobName("b").build());
    fake.clock().advance(Duration.ofHours(1));

    var results = results("b2");

    assertThat(results.get(RowOutcome.MISSING)).isNull();
    assertThat(results.get(RowOutcome.ANSWERED)).hasSize(90);
    assertThat(results.get(RowOutcome.FAILED)).hasSize(10);
  }

  @Test
  void can_be_walked_twice() {
    run("b", 20);
    fake.clock().advance(Duration.ofHours(1));

    try (var results = fireworks.batchInferenceJobs().results("b")) {
      assertThat(results).hasSize(20);
      assertThat(results).hasSize(20);
    }
  }

  @Test
  void of_a_running_job_are_refused() {
    run("b", 3);

    var failure = catchThrowable(() -> fireworks.batchInferenceJobs().results("b"));

    assertThat(failure).isInstanceOf(InvalidRequestException.class).hasMessageContaining("ended");
  }

  @Test
  void of_a_job_without_output_are_all_missing() {
    run("b", 3);
    fake.jobs().fail("batchInferenceJobs/b", "INTERNAL", "x");

    assertThat(results("b")).containsOnlyKeys(RowOutcome.MISSING);
  }
}
