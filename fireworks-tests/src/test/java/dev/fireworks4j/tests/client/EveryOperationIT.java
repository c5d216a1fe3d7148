// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.dataset.DatasetState;
import dev.fireworks4j.job.BatchInferenceJob;
import dev.fireworks4j.job.CreateBatchInferenceJob;
import dev.fireworks4j.job.CreateEvaluationJob;
import dev.fireworks4j.job.CreateReinforcementFineTuningJob;
import dev.fireworks4j.job.CreateRlorTrainerJob;
import dev.fireworks4j.job.CreateSupervisedFineTuningJob;
import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.job.Job;
import dev.fireworks4j.job.JobState;
import dev.fireworks4j.job.TrainStep;
import dev.fireworks4j.job.TrainingConfig;
import dev.fireworks4j.job.UpdateReinforcementFineTuningJob;
import dev.fireworks4j.resource.SignedUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Each operation of each kind through each door. */
@ParameterizedClass
@ValueSource(strings = {Doors.JDK, Doors.APACHE, Doors.IN_PROCESS})
class EveryOperationIT extends EveryDoorFixture {
  @Test
  void supervised_jobs() throws IOException {
    var jobs = fireworks.supervisedFineTuningJobs();
    chat("chat", 10);
    var spec =
        CreateSupervisedFineTuningJob.builder()
            .id("sft-1")
            .dataset("chat")
            .baseModel(BASE)
            .outputModel("tuned")
            .epochs(2)
            .learningRate(0.0002)
            .build();

    assertThat(jobs.estimateCost(spec).currencyCode()).isEqualTo("USD");
    var created = jobs.create(spec);
    assertThat(created.state().isTerminal()).isFalse();
    assertThat(created.dataset()).endsWith("/datasets/chat");

    jobs.cancel("sft-1");
    fake.clock().advance(LONG_ENOUGH);
    assertThat(jobs.get("sft-1").state().isCancelled()).isTrue();
    assertThat(jobs.resume("sft-1").id()).isEqualTo("sft-1");
    fake.clock().advance(LONG_ENOUGH);
    var done = jobs.get("sft-1");
    assertThat(done.state().isSucceeded()).isTrue();
    assertThat(done.outputModel()).endsWith("/models/tuned");
    listsGetsAndDeletes(jobs, "sft-1");
  }

  @Test
  void preference_jobs() throws IOException {
    var jobs = fireworks.dpoJobs();
    preferences("prefs", 5);

    var created = jobs.create(dpo("dpo-1", "prefs"));
    assertThat(created.lossConfig().method().value()).isEqualTo("DPO");
    fake.clock().advance(LONG_ENOUGH);
    assertThat(jobs.get("dpo-1").state()).isEqualTo(JobState.COMPLETED);

    SignedUrl metrics = jobs.metricsFileUrl("dpo-1");
    Path file = folder.resolve("metrics.jsonl");
    assertThat(fireworks.files().download(metrics, file)).isPositive();
    assertThat(file).content().contains("\"step\":1");
    listsGetsAndDeletes(jobs, "dpo-1");
  }

  @Test
  void a_job_on_a_broken_file_fails_with_the_reason() throws IOException {
    upload(
        "broken",
        "{\"input\":{\"messages\":[{\"role\":\"bananas\",\"content\":\"x\"}]},\"preferred_output\":[],\"non_preferred_output\":[]}\n",
        1);

    fireworks.dpoJobs().create(dpo("dpo-2", "broken"));
    fake.clock().advance(LONG_ENOUGH);

    DpoJob job = fireworks.dpoJobs().get("dpo-2");
    assertThat(job.state().isFailed()).isTrue();
    assertThat(job.status().code().value()).isEqualTo("INVALID_ARGUMENT");
    assertThat(job.status().message()).contains("bananas");
  }

  @Test
  void reinforcement_jobs() throws IOException {
    var jobs = fireworks.reinforcementFineTuningJobs();
    chat("prompts", 5);
    fake.jobs().add("evaluators", Map.of("name", "judge", "state", "ACTIVE"));

    var created =
        jobs.create(
            CreateReinforcementFineTuningJob.builder()
                .id("rft-1")
                .dataset("prompts")
                .evaluator("judge")
                .trainingConfig(
                    TrainingConfig.builder().baseModel(BASE).outputModel("rft-out").build())
                .build());
    assertThat(created.evaluator()).endsWith("/evaluators/judge");
    var updated =
        jobs.update(
            "rft-1", UpdateReinforcementFineTuningJob.builder().displayName("renamed").build());
    assertThat(updated.displayName()).isEqualTo("renamed");
    assertThat(updated.trainingConfig().baseModel()).isEqualTo(BASE);
    fake.clock().advance(LONG_ENOUGH);
    assertThat(jobs.get("rft-1").state().isSucceeded()).isTrue();
    try (var in = fireworks.files().open(jobs.metricsFileUrl("rft-1"))) {
      assertThat(in.readAllBytes()).isNotEmpty();
    }
    listsGetsAndDeletes(jobs, "rft-1");
  }

  @Test
  void trainer_jobs() throws IOException {
    var jobs = fireworks.rlorTrainerJobs();
    chat("steps", 3);

    jobs.create(
        CreateRlorTrainerJob.builder()
            .id("trainer-1")
            .dataset("steps")
            .keepAlive(true)
            .trainingConfig(TrainingConfig.builder().baseModel(BASE).build())
            .build());
    fake.clock().advance(Duration.ofMinutes(2));
    jobs.executeTrainStep(
        "trainer-1", TrainStep.builder().dataset("steps").outputModel("step-out").build());
    fake.clock().advance(Duration.ofMinutes(1));

    assertThat(jobs.checkpoints("trainer-1").stream()).isNotNull();
    assertThat(jobs.publicLogsUrl("trainer-1").reveal()).startsWith("http");
    jobs.cancel("trainer-1");
    fake.clock().advance(LONG_ENOUGH);
    assertThat(jobs.resume("trainer-1").id()).isEqualTo("trainer-1");
    listsGetsAndDeletes(jobs, "trainer-1");
  }

  @Test
  void evaluation_jobs() throws IOException {
    var jobs = fireworks.evaluationJobs();
    chat("answers", 3);
    fake.jobs().add("evaluators", Map.of("name", "judge", "state", "ACTIVE"));
    String account = created("answers").name().replaceFirst("/datasets/.*", "");

    var job =
        jobs.create(
            CreateEvaluationJob.builder()
                .id("eval-1")
                .evaluator(account + "/evaluators/judge")
                .inputDataset(account + "/datasets/answers")
                .outputDataset(account + "/datasets/scores")
                .build());
    assertThat(job.outputDataset()).endsWith("/datasets/scores");
    fake.clock().advance(LONG_ENOUGH);
    assertThat(jobs.get("eval-1").state().isSucceeded()).isTrue();
    assertThat(jobs.executionLog("eval-1")).isNotNull();
    assertThat(fireworks.datasets().get("scores").state()).isEqualTo(DatasetState.READY);
    listsGetsAndDeletes(jobs, "eval-1");
  }

  @Test
  void batch_jobs() throws IOException {
    var jobs = fireworks.batchInferenceJobs();
    String rows =
        IntStream.range(0, 5)
            .mapToObj(
                i ->
                    "{\"custom_id\":\"r"
                        + i
                        + "\",\"body\":{\"messages\":[{\"role\":\"user\",\"content\":\"n "
                        + i
                        + "\"}]}}")
            .collect(Collectors.joining("\n"));
    upload("batch-in", rows, 5);

    BatchInferenceJob job =
        jobs.create(
            CreateBatchInferenceJob.builder()
                .id("batch-1")
                .model(BASE)
                .inputDatasetId("batch-in")
                .outputDatasetId("batch-out")
                .build());
    assertThat(job.expireTime()).isAfter(job.createTime());
    fake.clock().advance(Duration.ofHours(1));
    assertThat(jobs.get("batch-1").state()).isEqualTo(JobState.COMPLETED);

    Map<String, SignedUrl> files = fireworks.datasets().downloadUrls("batch-out");
    SignedUrl results =
        files.entrySet().stream()
            .filter(e -> e.getKey().endsWith("BIJOutputSet.jsonl"))
            .findFirst()
            .orElseThrow()
            .getValue();
    Path file = folder.resolve("out.jsonl");
    fireworks.files().download(results, file);
    assertThat(Files.readAllLines(file))
        .hasSize(5)
        .allMatch(line -> line.contains("\"custom_id\""));
    listsGetsAndDeletes(jobs, "batch-1");
  }

  @Test
  void legacy_jobs_can_be_read() {
    fake.jobs()
        .add("fineTuningJobs", Map.of("name", "old-1", "state", "COMPLETED", "baseModel", BASE));

    assertThat(fireworks.fineTuningJobs().list()).extracting(Job::id).contains("old-1");
    assertThat(fireworks.fineTuningJobs().get("old-1").state().isSucceeded()).isTrue();
  }
}
