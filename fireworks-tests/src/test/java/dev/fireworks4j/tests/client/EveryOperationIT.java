// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.dataset.CreateDataset;
import dev.fireworks4j.dataset.Dataset;
import dev.fireworks4j.dataset.DatasetFormat;
import dev.fireworks4j.dataset.DatasetState;
import dev.fireworks4j.dataset.UpdateDataset;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.ConflictException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.job.BatchInferenceJob;
import dev.fireworks4j.job.CreateBatchInferenceJob;
import dev.fireworks4j.job.CreateDpoJob;
import dev.fireworks4j.job.CreateEvaluationJob;
import dev.fireworks4j.job.CreateReinforcementFineTuningJob;
import dev.fireworks4j.job.CreateRlorTrainerJob;
import dev.fireworks4j.job.CreateSupervisedFineTuningJob;
import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.job.Job;
import dev.fireworks4j.job.JobGateway;
import dev.fireworks4j.job.JobState;
import dev.fireworks4j.job.LossConfig;
import dev.fireworks4j.job.TrainStep;
import dev.fireworks4j.job.TrainingConfig;
import dev.fireworks4j.job.UpdateReinforcementFineTuningJob;
import dev.fireworks4j.model.Model;
import dev.fireworks4j.model.ModelKind;
import dev.fireworks4j.model.ModelState;
import dev.fireworks4j.page.FieldMask;
import dev.fireworks4j.page.Filter;
import dev.fireworks4j.page.ListQuery;
import dev.fireworks4j.page.OrderBy;
import dev.fireworks4j.resource.SignedUrl;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.waiting.Outcome;
import dev.fireworks4j.waiting.Wait;
import dev.fireworks4j.waiting.WaitEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Each operation of each kind through each door. */
@ParameterizedClass
@ValueSource(strings = {Doors.JDK, Doors.APACHE, Doors.IN_PROCESS})
class EveryOperationIT {
  private static final String BASE = "accounts/fireworks/models/llama-v3p1-8b-instruct";
  private static final Duration LONG_ENOUGH = Duration.ofHours(3);

  @Parameter String door;
  @TempDir Path folder;

  private final FakeFireworks fake = FakeFireworks.start();
  private Fireworks fireworks;

  @BeforeEach
  void connect() {
    fireworks = Doors.open(fake, door);
  }

  @AfterEach
  void close() {
    fireworks.close();
    fake.close();
  }

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

  @Test
  void models_of_the_account() {
    var models = fireworks.models();
    for (String id : List.of("m-1", "m-2")) {
      fake.jobs().add("models", Map.of("name", id, "state", "READY", "kind", "HF_PEFT_ADDON"));
    }

    assertThat(models.list()).extracting(Model::id).containsExactly("m-1", "m-2");
    var query = ListQuery.builder().orderBy(OrderBy.descending("name")).pageSize(1).build();
    assertThat(models.list(query)).extracting(Model::id).containsExactly("m-2", "m-1");
    Model model = models.get(models.get("m-1").name());
    assertThat(model.isPublic()).isFalse();
    assertThat(model.kind()).isEqualTo(ModelKind.HF_PEFT_ADDON);
    assertThat(models.get("m-1", FieldMask.of("state")).kind()).isNull();
    models.delete("m-1");
    assertThatThrownBy(() -> models.get("m-1")).isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_model_is_waited_for_until_it_is_ready() {
    fake.jobs().add("models", Map.of("name", "slow", "state", "UPLOADING"));
    String name = "accounts/acme/models/slow";
    var wait =
        Wait.atMost(Duration.ofMinutes(10))
            .withListener(
                event -> {
                  if (event.kind() == WaitEvent.Kind.HEARTBEAT) {
                    fake.jobs().setState(name, new JobState("READY"));
                  }
                });

    assertThat(fireworks.models().await("slow", wait).orThrow().name()).isEqualTo(name);
    assertThat(fireworks.models().awaitAsync("slow", wait).join().orThrow().state())
        .isEqualTo(ModelState.READY);
  }

  @Test
  void a_model_whose_upload_failed_is_a_failure() {
    var status = Map.of("code", "INVALID_ARGUMENT", "message", "no adapter_config.json");
    fake.jobs().add("models", Map.of("name", "bad", "state", "UPLOADING", "status", status));

    var outcome = fireworks.models().await("bad", Wait.atMost(Duration.ofMinutes(10)));

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.FAILED);
    assertThatThrownBy(outcome::orThrow).hasMessageContaining("adapter_config.json");
  }

  @Test
  void models_of_everybody() {
    var models = fireworks.account("fireworks").models();

    Model model = models.get("qwen3-14b");

    assertThat(model.name()).isEqualTo("accounts/fireworks/models/qwen3-14b");
    assertThat(model.isPublic()).isTrue();
    assertThat(model.supervisedLoraTunable()).isTrue();
    assertThat(model.baseModelDetails()).isNotNull();
    assertThat(models.list()).extracting(Model::id).contains("qwen3-4b", "qwen3-8b");
    assertThatThrownBy(() -> fireworks.models().get(model.name()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("account(\"fireworks\")");
  }

  @Test
  void datasets_in_one_request() throws IOException {
    var datasets = fireworks.datasets();
    chat("d", 4);

    assertThat(datasets.get("d").exampleCount()).isEqualTo(4L);
    assertThat(
            datasets.update("d", UpdateDataset.builder().displayName("nice").build()).displayName())
        .isEqualTo("nice");
    assertThat(
            datasets
                .list(ListQuery.builder().filter(Filter.where("display_name").is("nice")).build())
                .stream())
        .extracting(Dataset::id)
        .containsExactly("d");
    var split = datasets.split("d", 2);
    assertThat(split.chunksCreated()).isEqualTo(2);
    assertThat(split.chunkDatasetNames()).hasSize(2);
    datasets.delete("d");
    assertThatThrownBy(() -> datasets.get("d")).isInstanceOf(NotFoundException.class);
  }

  @Test
  void datasets_through_signed_urls() throws IOException {
    var datasets = fireworks.datasets();
    Path a = Files.writeString(folder.resolve("a.jsonl"), chatRows(3));
    Path b = Files.writeString(folder.resolve("b.jsonl"), chatRows(2));
    datasets.create(CreateDataset.builder().id("big").exampleCount(5L).build());

    Map<String, SignedUrl> urls =
        datasets.uploadUrls("big", Map.of("a.jsonl", Files.size(a), "b.jsonl", Files.size(b)));
    fireworks.files().upload(urls.get("a.jsonl"), a);
    fireworks.files().upload(urls.get("b.jsonl"), b);
    datasets.validateUpload("big");
    fake.clock().advance(Duration.ofSeconds(5));

    assertThat(datasets.get("big").state()).isEqualTo(DatasetState.READY);
    Map<String, SignedUrl> back = datasets.downloadUrls("big");
    assertThat(back).hasSize(2);
    Path copy = folder.resolve("copy");
    fireworks
        .files()
        .download(
            back.entrySet().stream()
                .filter(e -> e.getKey().endsWith("a.jsonl"))
                .findFirst()
                .orElseThrow()
                .getValue(),
            copy);
    assertThat(copy).hasSameBinaryContentAs(a);
  }

  @Test
  void lists_over_several_pages_in_order() {
    for (int i = 0; i < 7; i++) {
      fireworks
          .datasets()
          .create(
              CreateDataset.builder().id("p-" + i).exampleCount(1L).displayName("group").build());
    }
    fake.requests().clear();

    var names =
        fireworks
            .datasets()
            .list(
                ListQuery.builder()
                    .filter(Filter.where("display_name").is("group"))
                    .orderBy(OrderBy.descending("name"))
                    .pageSize(3)
                    .build())
            .stream()
            .map(Dataset::id)
            .toList();

    assertThat(names).containsExactly("p-6", "p-5", "p-4", "p-3", "p-2", "p-1", "p-0");
    assertThat(fake.requests().all()).hasSize(3);
  }

  @Test
  void refusals_of_the_service_arrive_as_they_are() {
    fireworks.datasets().create(CreateDataset.builder().id("taken").exampleCount(1L).build());

    assertThatThrownBy(
            () ->
                fireworks
                    .datasets()
                    .create(CreateDataset.builder().id("taken").exampleCount(1L).build()))
        .isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> fireworks.dpoJobs().get("missing"))
        .isInstanceOf(NotFoundException.class);
    var unknown =
        catchThrowableOfType(
            ApiException.class,
            () ->
                fireworks
                    .datasets()
                    .create(
                        CreateDataset.builder()
                            .id("odd")
                            .exampleCount(1L)
                            .extraBody(Map.of("nonsense", 1))
                            .build()));
    assertThat(unknown.httpStatus()).isEqualTo(400);
    assertThat(unknown).hasMessageContaining("nonsense");
  }

  private <J extends Job> void listsGetsAndDeletes(JobGateway<J> jobs, String id) {
    assertThat(jobs.list()).extracting(Job::id).contains(id);
    assertThat(jobs.get(jobs.get(id).name()).id()).isEqualTo(id);
    J masked = jobs.get(id, FieldMask.of("state"));
    assertThat(masked.state().isKnown()).isTrue();
    assertThat(masked.createTime()).isNull();
    jobs.delete(id);
    fake.clock().advance(Duration.ofHours(1));
    assertThatThrownBy(() -> jobs.get(id)).isInstanceOf(NotFoundException.class);
  }

  private static CreateDpoJob dpo(String id, String dataset) {
    return CreateDpoJob.builder()
        .id(id)
        .dataset(dataset)
        .trainingConfig(TrainingConfig.builder().baseModel(BASE).outputModel(id + "-out").build())
        .lossConfig(LossConfig.dpo(0.1))
        .build();
  }

  private void chat(String id, int rows) throws IOException {
    upload(id, chatRows(rows), rows);
  }

  private static String chatRows(int rows) {
    return ("{\"messages\":[{\"role\":\"user\",\"content\":\"hi\"},{\"role\":\"assistant\",\"content\":\"hello\"}]}\n")
        .repeat(rows);
  }

  private void preferences(String id, int rows) throws IOException {
    upload(
        id,
        ("{\"input\":{\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}],\"tools\":[]},"
                + "\"preferred_output\":[{\"role\":\"assistant\",\"content\":\"hello\"}],"
                + "\"non_preferred_output\":[{\"role\":\"assistant\",\"content\":\"go away\"}]}\n")
            .repeat(rows),
        rows);
  }

  private void upload(String id, String rows, long count) throws IOException {
    fireworks
        .datasets()
        .create(
            CreateDataset.builder().id(id).exampleCount(count).format(DatasetFormat.CHAT).build());
    Path file = Files.writeString(folder.resolve(id + ".jsonl"), rows);
    assertThat(fireworks.datasets().upload(id, file).state()).isEqualTo(DatasetState.READY);
  }

  private Dataset created(String id) {
    return fireworks.datasets().get(id);
  }
}
