// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.error.CallException;
import dev.fireworks4j.error.CallInterruptedException;
import dev.fireworks4j.error.IncompleteTransferException;
import dev.fireworks4j.error.JobFailedException;
import dev.fireworks4j.evaluator.CreateEvaluator;
import dev.fireworks4j.evaluator.EvaluatorState;
import dev.fireworks4j.evaluator.EvaluatorUpload;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.waiting.Outcome;
import dev.fireworks4j.waiting.Wait;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What evaluators meet where the network or the build fails. */
@Timeout(60)
class EvaluatorTroubleIT {
  private static final Wait WAIT = Wait.atMost(Duration.ofHours(1));

  @TempDir Path folder;

  private final FakeFireworks fake = FakeFireworks.start();
  private final Fireworks fireworks = fake.connect();

  @BeforeEach
  void writeSource() throws IOException {
    Files.writeString(folder.resolve("test_e1.py"), "def evaluate(row): return 1\n");
  }

  @AfterEach
  void close() {
    fireworks.close();
    fake.close();
  }

  private EvaluatorUpload upload() {
    return EvaluatorUpload.builder()
        .evaluator(CreateEvaluator.builder().id("e1").entryPoint("test_e1.py::evaluate").build())
        .folder(folder)
        .build();
  }

  private EvaluatorState uploaded() {
    return fireworks.evaluators().upload(upload()).state();
  }

  private int asked(String method, String path) {
    return fake.requests().matching(method, path).size();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /v1/accounts/*/evaluatorsV2",
        "POST /v1/accounts/*/evaluators/*:getUploadEndpoint",
        "PUT ...",
        "POST /v1/accounts/*/evaluators/*:validateUpload",
        "GET /v1/accounts/*/evaluators/*"
      })
  void a_lost_answer_to_any_step_is_not_a_failure_and_there_is_one_evaluator(String step) {
    String[] words = step.split(" ");
    fake.faults().on(words[0], words[1]).resetAfter().times(1);

    assertThat(uploaded()).isEqualTo(EvaluatorState.ACTIVE);
    assertThat(fake.faults().unused()).isEmpty();
    assertThat(fireworks.evaluators().list().stream()).hasSize(1);
  }

  @Test
  void a_put_that_is_cut_again_and_again_leaves_an_evaluator_that_the_same_upload_continues_with() {
    fake.faults().on("PUT", "...").resetBefore().times(10);

    assertThatThrownBy(this::uploaded)
        .isInstanceOf(IncompleteTransferException.class)
        .hasMessageContaining("accounts/acme/evaluators/e1 stopped half-way")
        .hasMessageNotContaining("Signature");
    assertThat(fireworks.evaluators().get("e1").state()).isEqualTo(EvaluatorState.BUILDING);
    assertThat(asked("POST", "/v1/accounts/*/evaluators/*:validateUpload")).isZero();
    fake.faults().clear();

    assertThat(uploaded()).isEqualTo(EvaluatorState.ACTIVE);
  }

  @Test
  void an_expired_url_is_asked_for_again() {
    fake.faults().on("PUT", "...").status(400).times(1);

    assertThat(uploaded()).isEqualTo(EvaluatorState.ACTIVE);
    assertThat(asked("POST", "/v1/accounts/*/evaluators/*:getUploadEndpoint")).isEqualTo(2);
  }

  @Test
  void the_same_upload_again_mends_a_build_that_failed() {
    fake.evaluators().failNextBuild("e1", "out of disk");

    assertThatThrownBy(this::uploaded)
        .isInstanceOf(JobFailedException.class)
        .hasMessageContaining("out of disk");

    assertThat(uploaded()).isEqualTo(EvaluatorState.ACTIVE);
    assertThat(asked("POST", "/v1/accounts/*/evaluatorsV2")).isEqualTo(1);
    assertThat(fake.requests().matching("PATCH", "/v1/accounts/*/evaluators/*").get(0).query())
        .containsExactly(Map.entry("prepareCodeUpload", "true"));
  }

  @Test
  void a_failed_build_is_reported_although_its_log_cannot_be_read() {
    fake.evaluators().failNextBuild("e1", "out of disk");
    fake.faults().on("GET", "/v1/accounts/*/evaluators/*:getBuildLogEndpoint").status(403);

    assertThatThrownBy(this::uploaded)
        .isInstanceOf(JobFailedException.class)
        .hasMessageContaining("BUILD_FAILED")
        .hasMessageNotContaining("out of disk");
  }

  @Test
  void a_log_of_many_lines_and_keys_shows_its_last_lines_without_the_keys() {
    var lines = new String[1000];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = "line " + i + " of fw_0123456789abcdef";
    }
    fake.evaluators().failNextBuild("e1", lines);

    var failed = catchThrowableOfType(JobFailedException.class, this::uploaded);

    assertThat(failed.getMessage())
        .contains("line 980 of fw_***", "line 999 of fw_***")
        .doesNotContain("line 979", "0123456789");
  }

  @Test
  void a_wait_that_holds_no_thread_ends_with_the_log_too() throws Exception {
    fake.evaluators().failNextBuild("e1", "out of disk");
    assertThatThrownBy(this::uploaded).isInstanceOf(JobFailedException.class);

    var outcome = fireworks.evaluators().awaitAsync("e1", WAIT).get(30, TimeUnit.SECONDS);

    assertThat(outcome).isInstanceOf(Outcome.Unsuccessful.class);
    assertThat(((Outcome.Unsuccessful<?>) outcome).log()).containsExactly("out of disk");
    var missing = fireworks.evaluators().awaitAsync("e2", WAIT);
    assertThatThrownBy(() -> missing.get(30, TimeUnit.SECONDS))
        .hasMessageContaining("NotFoundException");
    assertThat(missing).isCompletedExceptionally();
  }

  @Test
  void a_wait_that_is_cancelled_asks_no_more() {
    // On the clock of the test, which this wait does not move.
    var options = fake.options().toBuilder().time(fake.clock()).transport(fake.transport()).build();
    try (var client = Fireworks.connect(options)) {
      var evaluators = client.evaluators();
      evaluators.create(
          CreateEvaluator.builder().id("e1").entryPoint("test_e1.py::evaluate").build());
      var waiting = evaluators.awaitAsync("e1", WAIT.withExecutor(Runnable::run));

      waiting.cancel(true);
      fake.clock().advance(Duration.ofMinutes(30));

      assertThat(asked("GET", "/v1/accounts/*/evaluators/*")).isEqualTo(1);
    }
  }

  @Test
  void a_rollback_with_a_lost_answer_is_not_repeated() {
    uploaded();
    fake.faults().on("POST", "/v1/accounts/*/evaluators/*/versions/*:rollback").resetAfter();

    var failed =
        catchThrowableOfType(
            CallException.class, () -> fireworks.evaluators().versions("e1").rollback("latest"));

    assertThat(failed.mayHaveTakenEffect()).isTrue();
    assertThat(fireworks.evaluators().versions("e1").list().stream()).hasSize(2);
  }

  @Test
  void an_interrupted_upload_keeps_the_flag_and_can_be_repeated() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(this::uploaded).isInstanceOf(CallInterruptedException.class);
    assertThat(Thread.interrupted()).isTrue();

    assertThat(uploaded()).isEqualTo(EvaluatorState.ACTIVE);
  }
}
