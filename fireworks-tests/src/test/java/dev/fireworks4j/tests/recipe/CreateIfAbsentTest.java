// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.CallOptions;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.dataset.CreateDataset;
import dev.fireworks4j.dataset.Dataset;
import dev.fireworks4j.error.CallException;
import dev.fireworks4j.error.ConflictException;
import dev.fireworks4j.job.CreateBatchInferenceJob;
import dev.fireworks4j.job.CreateDpoJob;
import dev.fireworks4j.job.CreateEvaluationJob;
import dev.fireworks4j.job.CreateReinforcementFineTuningJob;
import dev.fireworks4j.job.CreateRlorTrainerJob;
import dev.fireworks4j.job.CreateSupervisedFineTuningJob;
import dev.fireworks4j.job.Job;
import dev.fireworks4j.job.TrainingConfig;
import dev.fireworks4j.testkit.FakeFireworks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CreateIfAbsentTest {
  private static final String BASE = "accounts/fireworks/models/qwen3-8b";
  private static final TrainingConfig CONFIG =
      TrainingConfig.builder().baseModel(BASE).outputModel("work-7").epochs(2).build();

  private final FakeFireworks fake = FakeFireworks.start();
  private final Fireworks fireworks = fake.connect();

  private enum Creating {
    SUPERVISED(
        client ->
            client
                .supervisedFineTuningJobs()
                .createIfAbsent(
                    CreateSupervisedFineTuningJob.builder()
                        .id("work-7")
                        .dataset("rows")
                        .baseModel(BASE)
                        .outputModel("work-7")
                        .learningRate(0.0002)
                        .build())
                .name()),
    PREFERENCE(
        client ->
            client
                .dpoJobs()
                .createIfAbsent(
                    CreateDpoJob.builder()
                        .id("work-7")
                        .dataset("rows")
                        .trainingConfig(CONFIG)
                        .build())
                .name()),
    REINFORCEMENT(
        client ->
            client
                .reinforcementFineTuningJobs()
                .createIfAbsent(
                    CreateReinforcementFineTuningJob.builder()
                        .id("work-7")
                        .dataset("rows")
                        .evaluator("judge")
                        .trainingConfig(CONFIG)
                        .build())
                .name()),
    TRAINER(
        client ->
            client
                .rlorTrainerJobs()
                .createIfAbsent(
                    CreateRlorTrainerJob.builder()
                        .id("work-7")
                        .dataset("rows")
                        .trainingConfig(CONFIG)
                        .build())
                .name()),
    BATCH(
        client ->
            client
                .batchInferenceJobs()
                .createIfAbsent(
                    CreateBatchInferenceJob.builder()
                        .id("work-7")
                        .model(BASE)
                        .inputDatasetId("rows")
                        .outputDatasetId("results")
                        .build())
                .name()),
    EVALUATION(
        client ->
            client
                .evaluationJobs()
                .createIfAbsent(
                    CreateEvaluationJob.builder()
                        .id("work-7")
                        .evaluator("accounts/acme/evaluators/judge")
                        .inputDataset("accounts/acme/datasets/rows")
                        .outputDataset("accounts/acme/datasets/scores")
                        .build())
                .name()),
    DATASET(
        client ->
            client
                .datasets()
                .createIfAbsent(CreateDataset.builder().id("work-7").exampleCount(3L).build())
                .name());

    private final Function<Fireworks, String> call;

    Creating(Function<Fireworks, String> call) {
      this.call = call;
    }
  }

  @BeforeEach
  void prepare() {
    fake.jobs().add("datasets", Map.of("name", "rows", "state", "READY"));
    fake.jobs().add("evaluators", Map.of("name", "judge", "state", "ACTIVE"));
  }

  @AfterEach
  void close() {
    fireworks.close();
    fake.close();
  }

  @ParameterizedTest
  @EnumSource
  void creates_once_and_finds_it_ever_after(Creating creating) {
    String created = creating.call.apply(fireworks);
    fake.clock().advance(Duration.ofHours(6));
    fake.requests().clear();

    assertThat(creating.call.apply(fireworks)).isEqualTo(created);
    assertThat(fake.requests().all()).singleElement().matches(r -> r.method().equals("GET"));
    assertThat(named()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void a_second_process_finds_what_a_lost_answer_had_created(Creating creating) {
    fake.faults().on("POST", "...").resetAfter().times(1);
    Fireworks once = fireworks.with(CallOptions.defaults().withMaxAttempts(1));
    assertThatThrownBy(() -> creating.call.apply(once))
        .isInstanceOfSatisfying(
            CallException.class, lost -> assertThat(lost.mayHaveTakenEffect()).isTrue());
    fake.clock().advance(Duration.ofHours(1));

    try (Fireworks second = fake.connect()) {
      assertThat(creating.call.apply(second)).endsWith("/work-7");
    }
    assertThat(named()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void a_lost_answer_is_made_good_within_the_call(Creating creating) {
    fake.faults().on("POST", "...").resetAfter().times(1);

    assertThat(creating.call.apply(fireworks)).endsWith("/work-7");
    assertThat(named()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void many_processes_at_once_get_the_same_one(Creating creating) throws Exception {
    var begin = new CountDownLatch(1);
    var threads = Executors.newFixedThreadPool(4);
    try {
      var names =
          IntStream.range(0, 4)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            begin.await();
                            return creating.call.apply(fireworks);
                          }))
              .toList();
      begin.countDown();

      for (var name : names) {
        assertThat(name.get()).isEqualTo(names.get(0).get());
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(named()).isEqualTo(1);
  }

  @Test
  void another_job_of_that_id_is_a_conflict_that_names_the_difference() {
    Creating.SUPERVISED.call.apply(fireworks);
    var other =
        CreateSupervisedFineTuningJob.builder()
            .id("work-7")
            .dataset("rows")
            .baseModel("accounts/fireworks/models/qwen3-4b")
            .epochs(5)
            .build();

    assertThatThrownBy(() -> fireworks.supervisedFineTuningJobs().createIfAbsent(other))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("baseModel, epochs");
  }

  @Test
  void another_dataset_of_that_id_is_a_conflict_that_names_the_difference() {
    Creating.DATASET.call.apply(fireworks);
    var other = CreateDataset.builder().id("work-7").exampleCount(4L).build();

    assertThatThrownBy(() -> fireworks.datasets().createIfAbsent(other))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("differs in exampleCount");
  }

  @Test
  void a_job_being_deleted_asks_for_a_new_id() {
    Creating.BATCH.call.apply(fireworks);
    fireworks.batchInferenceJobs().delete("work-7");

    assertThatThrownBy(() -> Creating.BATCH.call.apply(fireworks))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("JOB_STATE_DELETING")
        .hasMessageContaining("new id");
  }

  /** How many resources have the id. */
  private long named() {
    List<String> jobs = fireworks.jobs().stream().map(Job::id).toList();
    List<String> datasets = fireworks.datasets().list().stream().map(Dataset::id).toList();
    return jobs.stream().filter("work-7"::equals).count()
        + datasets.stream().filter("work-7"::equals).count();
  }
}
