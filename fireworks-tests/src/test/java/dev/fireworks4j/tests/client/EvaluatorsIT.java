// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.error.JobFailedException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.evaluator.CreateEvaluator;
import dev.fireworks4j.evaluator.Evaluator;
import dev.fireworks4j.evaluator.EvaluatorState;
import dev.fireworks4j.evaluator.EvaluatorUpload;
import dev.fireworks4j.evaluator.EvaluatorVersion;
import dev.fireworks4j.evaluator.PreviewEvaluator;
import dev.fireworks4j.evaluator.SampleResult;
import dev.fireworks4j.evaluator.UpdateEvaluator;
import dev.fireworks4j.job.CreateEvaluationJob;
import dev.fireworks4j.resource.StatusCode;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.waiting.Wait;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Evaluators from a source folder to scores, through each door. */
@ParameterizedClass
@ValueSource(strings = {Doors.JDK, Doors.APACHE, Doors.IN_PROCESS})
class EvaluatorsIT {
  private static final Wait WAIT = Wait.atMost(Duration.ofHours(1));

  @Parameter String door;
  @TempDir Path folder;
  @TempDir Path downloads;

  private final FakeFireworks fake = FakeFireworks.start();
  private Fireworks fireworks;

  @BeforeEach
  void connect() throws IOException {
    fireworks = Doors.open(fake, door);
    Files.writeString(folder.resolve("test_e1.py"), "def evaluate(row): return 1\n");
    Files.writeString(folder.resolve("requirements.txt"), "eval-protocol\n");
  }

  @AfterEach
  void close() {
    fireworks.close();
    fake.close();
  }

  private static CreateEvaluator spec(String entryPoint) {
    return CreateEvaluator.builder()
        .id("e1")
        .displayName("e1")
        .entryPoint(entryPoint)
        .requirements("eval-protocol")
        .build();
  }

  private EvaluatorUpload upload() {
    return EvaluatorUpload.builder().evaluator(spec("test_e1.py::evaluate")).folder(folder).build();
  }

  @Test
  void a_build_that_fails_shows_its_log_and_the_fixed_code_is_tried_used_and_rolled_back()
      throws IOException {
    var evaluators = fireworks.evaluators();
    evaluators.upload(upload());
    Files.writeString(folder.resolve("helper.py"), "import nowhere\n");
    fake.evaluators().failNextBuild("e1", "collecting", "ModuleNotFoundError: nowhere");

    var failed =
        catchThrowableOfType(JobFailedException.class, () -> evaluators.upload("e1", folder));

    assertThat(failed).hasMessageContaining("BUILD_FAILED").hasMessageContaining("upload()");
    assertThat(failed.getMessage()).endsWith("    collecting\n    ModuleNotFoundError: nowhere");
    assertThat(evaluators.buildLogTail("e1", 1)).containsExactly("ModuleNotFoundError: nowhere");
    assertThatThrownBy(() -> evaluators.await("e1", WAIT).orThrow())
        .hasMessageContaining("ModuleNotFoundError");

    Files.writeString(folder.resolve("helper.py"), "import json\n");
    Evaluator fixed = evaluators.upload("e1", folder);

    assertThat(fixed.state()).isEqualTo(EvaluatorState.ACTIVE);
    assertThat(evaluators.buildLog("e1")).contains("built successfully\n");
    var preview = evaluators.preview(PreviewEvaluator.of("e1", List.of("{\"a\":1}", "{\"a\":2}")));
    assertThat(preview.totalSamples()).isEqualTo(2);
    assertThat(preview.results())
        .extracting(SampleResult::success, SampleResult::score)
        .containsExactly(tuple("true", 0.75), tuple("true", 0.75));
    assertThat(executionLog()).contains("started");

    List<EvaluatorVersion> versions = evaluators.versions("e1").list().stream().toList();
    assertThat(versions).hasSize(2);
    var restored = evaluators.versions("e1").rollback(versions.get(1).id());
    assertThat(restored.alternateIds()).containsExactly("latest");
    assertThat(sourceNow()).isEqualTo(sourceOf(Map.of()));
  }

  /** Of an evaluation job. */
  private String executionLog() throws IOException {
    var jobs = fireworks.evaluationJobs();
    var job =
        CreateEvaluationJob.builder()
            .id("scores")
            .evaluator("accounts/acme/evaluators/e1")
            .inputDataset("accounts/acme/datasets/answers")
            .outputDataset("accounts/acme/datasets/scores")
            .build();
    jobs.create(job);
    jobs.await("scores", WAIT).orThrow();
    try (var log = fireworks.files().open(jobs.executionLog("scores").executionLogSignedUri())) {
      return new String(log.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private byte[] sourceNow() throws IOException {
    Path target = downloads.resolve("source.tar.gz");
    fireworks.evaluators().downloadSource("e1", target);
    return Files.readAllBytes(target);
  }

  /** The archive that the folder makes on another fake, with these files more or changed. */
  private byte[] sourceOf(Map<String, String> files) throws IOException {
    Files.deleteIfExists(folder.resolve("helper.py"));
    for (var file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    try (var other = FakeFireworks.start();
        var client = other.connect()) {
      client.evaluators().upload(upload());
      Path target = downloads.resolve("other.tar.gz");
      client.evaluators().downloadSource("e1", target);
      return Files.readAllBytes(target);
    }
  }

  @Test
  void the_same_upload_again_finds_the_evaluator_active_and_the_same_files_make_the_same_bytes()
      throws IOException {
    fireworks.evaluators().upload(upload());
    byte[] first = sourceNow();
    fake.requests().clear();

    Evaluator again = fireworks.evaluators().upload(upload());

    assertThat(again.state()).isEqualTo(EvaluatorState.ACTIVE);
    assertThat(fake.requests().matching("PUT", "...")).isEmpty();
    assertThat(first).isEqualTo(sourceOf(Map.of("test_e1.py", "def evaluate(row): return 1\n")));
    assertThat(fireworks.evaluators().sourceUrls("e1").keySet()).containsExactly("e1.tar.gz");
  }

  @Test
  void versions_have_aliases_and_an_alias_is_deleted_alone() {
    fireworks.evaluators().upload(upload());
    fireworks.evaluators().upload("e1", folder);
    var versions = fireworks.evaluators().versions("e1");
    EvaluatorVersion newest = versions.get("latest");

    EvaluatorVersion named = versions.alias("latest", "v1.0");

    assertThat(named.name()).isEqualTo(newest.name());
    assertThat(versions.get("v1.0").alternateIds()).containsExactly("latest", "v1.0");
    assertThat(newest.snapshot().entryPoint()).isEqualTo("test_e1.py::evaluate");
    versions.delete("v1.0");
    assertThatThrownBy(() -> versions.get("v1.0")).isInstanceOf(NotFoundException.class);
    versions.delete(newest.id());
    assertThat(versions.list().stream()).hasSize(1).noneMatch(v -> v.name().equals(newest.name()));
    assertThatThrownBy(() -> versions.alias("latest", "a/b"))
        .isInstanceOf(InvalidRequestException.class);
  }

  @Test
  void new_requirements_build_it_again() {
    fireworks.evaluators().upload(upload());

    var changed =
        fireworks
            .evaluators()
            .update("e1", UpdateEvaluator.builder().requirements("eval-protocol\nnltk").build());

    assertThat(changed.state()).isEqualTo(EvaluatorState.BUILDING);
    assertThat(fireworks.evaluators().await("e1", WAIT).orThrow().requirements()).contains("nltk");
  }

  @Test
  void without_a_build_there_is_no_log_no_source_and_no_job() {
    fireworks.evaluators().create(spec("test_e1.py::evaluate"));

    var noLog =
        catchThrowableOfType(ApiException.class, () -> fireworks.evaluators().buildLog("e1"));
    var noSource =
        catchThrowableOfType(ApiException.class, () -> fireworks.evaluators().sourceUrls("e1"));
    var noPreview =
        catchThrowableOfType(
            ApiException.class,
            () -> fireworks.evaluators().preview(PreviewEvaluator.of("e1", List.of("{}"))));

    assertThat(List.of(noLog, noSource, noPreview))
        .allMatch(e -> e.code().equals(StatusCode.FAILED_PRECONDITION));
    assertThatThrownBy(this::executionLog).isInstanceOf(ApiException.class);
  }

  @Test
  void the_demo_of_a_new_account_is_read_although_it_has_no_source() {
    fake.evaluators().addDemo();

    Evaluator demo = fireworks.evaluators().get("gsm8k-evaluator");

    assertThat(demo.state()).isEqualTo(EvaluatorState.ACTIVE);
    assertThat(demo.createdBy()).isEqualTo("system");
    assertThat(demo.source()).isNull();
    assertThat(demo.criteria().get(0).codeSnippets().fileContents()).containsKey("main.py");
  }

  @Test
  void what_is_wrong_with_a_folder_is_told_at_once_before_any_request() throws IOException {
    Path outside = Files.writeString(downloads.resolve("secret.txt"), "x");
    Files.createSymbolicLink(folder.resolve("link.txt"), outside);
    Files.createSymbolicLink(folder.resolve("gone.txt"), folder.resolve("nowhere"));
    Files.delete(folder.resolve("test_e1.py"));
    fake.requests().clear();

    assertThatThrownBy(() -> fireworks.evaluators().upload(upload()))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("link.txt is a link out of the folder")
        .hasMessageContaining("gone.txt does not exist")
        .hasMessageContaining("entryPoint: the folder has no file of test_e1.py::evaluate");
    assertThatThrownBy(() -> fireworks.evaluators().upload("accounts/acme/models/e1", folder))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> fireworks.evaluators().upload("e1", folder.resolve("requirements.txt")))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("is not a folder");
    assertThat(fake.requests().all()).isEmpty();
  }
}
