// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.data.BatchRequest;
import dev.fireworks4j.data.BatchResult;
import dev.fireworks4j.data.BatchResults;
import dev.fireworks4j.data.ChatExample;
import dev.fireworks4j.data.RowMessage;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.FileTransferException;
import dev.fireworks4j.error.JobFailedException;
import dev.fireworks4j.error.RecipeRefusedException;
import dev.fireworks4j.error.WaitTimeoutException;
import dev.fireworks4j.job.JobState;
import dev.fireworks4j.recipe.Recipe;
import dev.fireworks4j.recipe.RecipePlan;
import dev.fireworks4j.recipe.RecipeStep;
import dev.fireworks4j.recipe.RecipeStep.Kind;
import dev.fireworks4j.recipe.RecipeStep.Status;
import dev.fireworks4j.waiting.Wait;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecipeTest extends RecipeFixture {
  @Nested
  class Running {
    @ParameterizedTest
    @EnumSource
    void goes_from_files_to_the_result(RecipeSample sample) {
      String result = sample.run(fireworks, folder, steps::add);

      assertThat(result)
          .isEqualTo(sample == RecipeSample.BATCH ? "4 answers" : "JOB_STATE_COMPLETED READY");
      assertThat(done(Status.MADE))
          .containsExactlyElementsOf(
              sample == RecipeSample.SUPERVISED
                  ? List.of(Kind.DATA, Kind.EVALUATION_DATA, Kind.JOB, Kind.RUN, Kind.RESULT)
                  : List.of(Kind.DATA, Kind.JOB, Kind.RUN, Kind.RESULT));
      assertThat(steps.get(0).toString()).isEqualTo("CHECK STARTED ");
      assertThat(steps).anyMatch(step -> step.transfer() != null);
      assertThat(steps).anyMatch(step -> step.waiting() != null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdk", "apache"})
    void works_on_each_transport(String transport) {
      try (Fireworks overHttp =
          Fireworks.connect(fake.options().toBuilder().transport(transport).build())) {
        assertThat(RecipeSample.SUPERVISED.run(overHttp, folder, steps::add)).endsWith("READY");
      }
    }

    @Test
    void works_in_the_asynchronous_view() {
      String result =
          fireworks
              .async(Runnable::run)
              .call(client -> RecipeSample.PREFERENCE.run(client, folder, steps::add))
              .join();

      assertThat(result).endsWith("READY");
    }

    @Test
    void the_settings_arrive_and_the_recipes_own_fields_win() {
      Recipe<?, ?> recipe =
          Recipe.supervised()
              .id(ID)
              .files(RecipeFiles.chat(folder, "train.jsonl", "hello"))
              .model(BASE)
              .settings(job -> job.id("other").outputModel("other").dataset("other").epochs(3))
              .build();

      fireworks.recipes().run(recipe);

      var job = fireworks.supervisedFineTuningJobs().get(ID);
      assertThat(job.epochs()).isEqualTo(3);
      assertThat(job.outputModel()).endsWith("/models/" + ID);
      assertThat(job.dataset()).matches(".*/datasets/support-bot-train-[0-9a-f]{10}");
    }

    @Test
    void continues_from_a_tuned_model() {
      RecipeSample.SUPERVISED.run(fireworks, folder, steps::add);
      var more =
          Recipe.preference()
              .id("support-bot-2")
              .files(RecipeFiles.preferences(folder))
              .warmStartFrom(ID)
              .build();

      var tuned = fireworks.recipes().run(more);

      assertThat(tuned.job().lossConfig().method().value()).isEqualTo("DPO");
      assertThat(tuned.model().peftDetails().baseModel()).isEqualTo(BASE);
    }

    @Test
    void a_batch_may_ask_a_model_of_the_account_by_its_id() {
      fake.jobs().add("models", Map.of("name", "own", "state", "READY"));
      var recipe = Recipe.batch().id(ID).files(RecipeFiles.requests(folder)).model("own").build();

      fireworks.recipes().run(recipe).close();

      var job = fireworks.batchInferenceJobs().get(ID);
      assertThat(job.model()).isEqualTo("accounts/acme/models/own");
      assertThat(fake.requests().all())
          .filteredOn(request -> request.path().endsWith("/batchInferenceJobs"))
          .singleElement()
          .satisfies(
              request ->
                  assertThat(request.body())
                      .contains("accounts/acme/models/own")
                      .contains("accounts/acme/datasets/support-bot-input-"));
    }

    @Test
    void takes_typed_rows_in_place_of_files() {
      List<BatchRequest> rows =
          IntStream.range(0, 3)
              .mapToObj(i -> BatchRequest.of("r" + i, RowMessage.user("say " + i)))
              .toList();
      var recipe = Recipe.batch().id(ID).rows(rows).model(BASE).build();

      RecipePlan plan = fireworks.recipes().plan(recipe);
      try (BatchResults results = fireworks.recipes().run(recipe)) {
        assertThat(results.stream().map(BatchResult::customId))
            .containsExactlyInAnyOrder("r0", "r1", "r2");
      }

      assertThat(plan.isRunnable()).isTrue();
      assertThat(fireworks.recipes().plan(recipe).steps())
          .allMatch(step -> step.status() == Status.FOUND);
    }

    @Test
    void typed_rows_that_are_not_fit_are_refused() {
      var rows = List.of(ChatExample.of(RowMessage.user("hi")));
      var recipe = Recipe.batch().id(ID).rows(rows).model(BASE).build();

      assertThatThrownBy(() -> fireworks.recipes().run(recipe))
          .isInstanceOf(RecipeRefusedException.class)
          .hasMessageContaining("rows.jsonl:1:1: custom_id: missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"train.jsonl", "eval.jsonl"})
    void a_file_that_changes_after_the_check_is_never_sent(String changed) {
      Path train = RecipeFiles.chat(folder, "train.jsonl", "good");
      Path evaluation = RecipeFiles.chat(folder, "eval.jsonl", "good");
      Recipe<?, ?> recipe =
          Recipe.supervised()
              .id(ID)
              .files(train)
              .evaluationFiles(evaluation)
              .model(BASE)
              .listener(
                  step -> {
                    if (step.kind() == Kind.CHECK && step.status() == Status.FOUND) {
                      RecipeFiles.chat(folder, changed, "evil");
                    }
                  })
              .build();

      assertThatThrownBy(() -> fireworks.recipes().run(recipe))
          .isInstanceOf(FileTransferException.class)
          .hasMessageContaining(changed)
          .hasMessageContaining("checked");
      assertThat(datasets()).noneMatch(id -> id.contains(changed.substring(0, 4)));
      assertThat(fireworks.jobs()).isEmpty();
    }

    @Test
    void all_steps_share_the_limit_of_the_wait() {
      Recipe<?, ?> recipe =
          Recipe.preference()
              .id(ID)
              .files(RecipeFiles.preferences(folder))
              .model(BASE)
              .wait(Wait.atMost(Duration.ofHours(6)))
              .listener(
                  step -> {
                    if (step.kind() == Kind.DATA && step.status() == Status.MADE) {
                      fake.clock().advance(Duration.ofMinutes(355));
                    }
                  })
              .build();
      Instant begun = fake.clock().now();

      assertThatThrownBy(() -> fireworks.recipes().run(recipe))
          .isInstanceOf(WaitTimeoutException.class);
      assertThat(Duration.between(begun, fake.clock().now()))
          .isBetween(Duration.ofHours(6), Duration.ofMinutes(362));
    }

    @Test
    void an_early_stop_is_a_success() {
      var stopped = new AtomicBoolean();
      RecipeSample.PREFERENCE.run(
          fireworks,
          folder,
          step -> {
            if (step.kind() == Kind.RUN
                && step.waiting() != null
                && stopped.compareAndSet(false, true)) {
              fake.jobs().add("models", Map.of("name", ID, "state", "READY"));
              fake.jobs().setState("dpoJobs/" + ID, JobState.EARLY_STOPPED);
            }
            steps.add(step);
          });

      assertThat(done(Status.MADE)).contains(Kind.RUN, Kind.RESULT);
    }

    @Test
    void what_a_listener_throws_stops_nothing() {
      String result =
          RecipeSample.PREFERENCE.run(
              fireworks,
              folder,
              step -> {
                if (step.kind() == Kind.JOB) {
                  throw new IllegalStateException("listener");
                }
              });

      assertThat(result).endsWith("READY");
    }
  }

  @Nested
  class Repeating {
    @ParameterizedTest
    @EnumSource
    void finds_everything_and_sends_nothing(RecipeSample sample) {
      String first = sample.run(fireworks, folder, step -> {});
      fake.requests().clear();

      assertThat(sample.run(fireworks, folder, steps::add)).isEqualTo(first);
      assertThat(fake.requests().all()).allMatch(request -> request.method().equals("GET"));
      assertThat(done(Status.FOUND)).contains(Kind.DATA, Kind.JOB, Kind.RUN);
    }

    @ParameterizedTest
    @EnumSource
    void a_changed_file_is_refused_before_anything_is_sent(RecipeSample sample) {
      sample.run(fireworks, folder, step -> {});
      fake.requests().clear();
      Recipe<?, ?> changed = changed(sample);

      assertThatThrownBy(() -> fireworks.recipes().run(changed))
          .isInstanceOf(RecipeRefusedException.class)
          .hasMessageContaining("differs in")
          .hasMessageContaining("ataset");
      assertThat(fake.requests().all()).allMatch(request -> request.method().equals("GET"));
    }

    @Test
    void other_settings_are_refused_with_their_names() {
      RecipeSample.SUPERVISED.run(fireworks, folder, step -> {});
      Recipe<?, ?> other =
          Recipe.supervised()
              .id(ID)
              .files(
                  RecipeFiles.chat(folder, "train.jsonl", "hello"),
                  RecipeFiles.chat(folder, "more.jsonl", "hello again"))
              .evaluationFiles(RecipeFiles.chat(folder, "eval.jsonl", "good day"))
              .model(BASE)
              .settings(job -> job.epochs(5).loraRank(16))
              .build();

      RecipePlan plan = fireworks.recipes().plan(other);

      assertThat(plan.problems())
          .singleElement()
          .asString()
          .startsWith("id: take a new one. Cause: the id is taken: ")
          .endsWith(" differs in epochs.");
      assertThat(plan.steps()).extracting(RecipeStep::status).contains(Status.CONFLICT);
    }

    @Test
    void a_failed_job_fails_again_until_it_is_resumed() {
      var failure = catchThrowableOfType(JobFailedException.class, this::runIntoFailure);
      assertThat(failure)
          .hasMessageContaining("out of memory")
          .hasMessageContaining("Left:")
          .hasMessageContaining("/datasets/support-bot-train-")
          .hasMessageContaining("/dpoJobs/support-bot")
          .hasMessageContaining("another id");

      assertThatThrownBy(() -> RecipeSample.PREFERENCE.run(fireworks, folder, steps::add))
          .isInstanceOf(JobFailedException.class)
          .hasMessageContaining("out of memory");

      fireworks.dpoJobs().resume(ID);
      assertThat(RecipeSample.PREFERENCE.run(fireworks, folder, steps::add)).endsWith("READY");
    }

    private void runIntoFailure() {
      RecipeSample.PREFERENCE.run(
          fireworks,
          folder,
          step -> {
            if (step.kind() == Kind.RUN && step.status() == Status.STARTED) {
              fake.jobs().fail("dpoJobs/" + ID, "INTERNAL", "out of memory");
            }
          });
    }

    @Test
    void continues_after_the_wait_was_over() {
      fake.jobs().stayIn(JobState.RUNNING);
      var stopped =
          catchThrowableOfType(
              WaitTimeoutException.class,
              () -> RecipeSample.PREFERENCE.run(fireworks, folder, steps::add));
      assertThat(stopped.getSuppressed())
          .singleElement()
          .satisfies(left -> assertThat(left).hasMessageContaining("/dpoJobs/support-bot"));
      fake.jobs().proceed();

      assertThat(RecipeSample.PREFERENCE.run(fireworks, folder, steps::add)).endsWith("READY");
    }

    @Test
    void continues_once_the_evaluator_is_there() {
      fireworks.close();
      fake.jobs().setState("evaluators/judge", new JobState("BUILDING"));
      try (Fireworks second = fake.connect()) {
        var refused =
            catchThrowableOfType(
                ApiException.class,
                () -> RecipeSample.REINFORCEMENT.run(second, folder, steps::add));
        assertThat(refused).hasMessageContaining("not ACTIVE");
        assertThat(refused.getSuppressed()[0]).hasMessageContaining("support-bot-train-");
        fake.jobs().setState("evaluators/judge", new JobState("ACTIVE"));

        assertThat(RecipeSample.REINFORCEMENT.run(second, folder, steps::add)).endsWith("READY");
      }
      assertThat(steps).anyMatch(RecipeTest::isFoundData);
    }

    private Recipe<?, ?> changed(RecipeSample sample) {
      Recipe<?, ?> same = sample.recipe(folder, step -> {});
      for (String name : List.of("train.jsonl", "pairs.jsonl", "prompts.jsonl", "requests.jsonl")) {
        Path file = folder.resolve(name);
        if (file.toFile().exists()) {
          RecipeFiles.text(file, RecipeFiles.read(file).replace("hi", "ho"));
        }
      }
      return same;
    }
  }
}
