// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.error.RecipeRefusedException;
import dev.fireworks4j.recipe.Recipe;
import dev.fireworks4j.recipe.RecipePlan;
import dev.fireworks4j.recipe.RecipeStep.Status;
import dev.fireworks4j.waiting.Wait;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Recipes before they run: what is planned, and what a builder refuses. */
class RecipePlanTest extends RecipeFixture {
  @Nested
  class Planning {
    @ParameterizedTest
    @EnumSource
    void creates_nothing(RecipeSample sample) {
      RecipePlan plan = sample.plan(fireworks, folder);

      assertThat(plan.isRunnable()).isTrue();
      assertThat(plan.steps()).isNotEmpty().allMatch(step -> step.status() == Status.PLANNED);
      assertThat(fake.requests().all())
          .filteredOn(request -> !request.method().equals("GET"))
          .hasSize(sample == RecipeSample.SUPERVISED ? 1 : 0)
          .allMatch(request -> request.path().endsWith(":estimateCost"));
      assertThat(datasets()).isEmpty();
      assertThat(fireworks.jobs()).isEmpty();
    }

    @Test
    void tells_the_cost_where_the_service_does() {
      RecipePlan plan = RecipeSample.SUPERVISED.plan(fireworks, folder);

      assertThat(plan.estimatedCost().currencyCode()).isEqualTo("USD");
      assertThat(plan.toString()).contains("estimated cost").contains("DATA PLANNED support-bot-");
      assertThat(RecipeSample.PREFERENCE.plan(fireworks, folder).estimatedCost()).isNull();
    }

    @Test
    void does_without_the_cost_if_the_service_refuses_to_tell() {
      fake.faults().on("POST", "...:estimateCost").status(501);

      RecipePlan plan = RecipeSample.SUPERVISED.plan(fireworks, folder);

      assertThat(plan.estimatedCost()).isNull();
      assertThat(plan.isRunnable()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void shows_what_is_there(RecipeSample sample) {
      sample.run(fireworks, folder, step -> {});

      RecipePlan plan = sample.plan(fireworks, folder);

      assertThat(plan.steps()).isNotEmpty().allMatch(step -> step.status() == Status.FOUND);
    }

    @Test
    void finds_all_problems_at_once() {
      Path bad = RecipeFiles.text(folder.resolve("bad.jsonl"), "{\"messages\":[]}\n".repeat(4));
      Recipe<?, ?> recipe =
          Recipe.supervised()
              .id(ID)
              .files(bad, folder.resolve("missing.jsonl"))
              .evaluationFiles(RecipeFiles.text(folder.resolve("eval.txt"), "no json"))
              .model("accounts/fireworks/models/no-such-model")
              .build();

      RecipePlan plan = fireworks.recipes().plan(recipe);

      assertThat(plan.problems())
          .anyMatch(problem -> problem.contains("missing.jsonl does not exist"))
          .anyMatch(problem -> problem.contains("eval.txt is not named *.jsonl"))
          .anyMatch(problem -> problem.contains("eval.txt:1"))
          .anyMatch(problem -> problem.contains("no-such-model is not there"));
      var refused =
          catchThrowableOfType(RecipeRefusedException.class, () -> fireworks.recipes().run(recipe));
      assertThat(refused.problems()).isEqualTo(plan.problems());
      assertThat(fake.requests().all()).allMatch(request -> request.method().equals("GET"));
    }

    @Test
    void bad_rows_are_named_by_line() {
      Path bad = RecipeFiles.text(folder.resolve("bad.jsonl"), "{\"messages\":[]}\n".repeat(4));
      Recipe<?, ?> recipe = Recipe.supervised().id(ID).files(bad).model(BASE).build();

      assertThat(fireworks.recipes().plan(recipe).problems())
          .singleElement()
          .asString()
          .contains("bad.jsonl:4");
    }

    @Test
    void a_model_that_cannot_be_tuned_is_a_problem() {
      fake.jobs().add("models", Map.of("name", "stiff", "state", "READY", "rlLoraTunable", true));
      fake.jobs().add("models", Map.of("name", "old", "state", "READY", "tunable", true));

      assertThat(planOn("stiff", 8).problems()).singleElement().asString().contains("stiff");
      assertThat(planOn("old", 8).isRunnable()).isTrue();
      assertThat(planOn("old", 0).isRunnable()).isFalse();
      assertThat(planOn(BASE, 0).isRunnable()).isFalse();
      var byRewards =
          Recipe.reinforcement()
              .id(ID)
              .files(RecipeFiles.chat(folder, "prompts.jsonl", "hello"))
              .model("stiff")
              .evaluator("judge")
              .build();
      assertThat(fireworks.recipes().plan(byRewards).isRunnable()).isTrue();
    }

    @Test
    void a_model_that_is_not_ready_is_a_problem() {
      fake.jobs()
          .add(
              "models", Map.of("name", "new", "state", "UPLOADING", "supervisedLoraTunable", true));

      assertThat(planOn("new", 8).problems()).singleElement().asString().contains("not READY");
    }

    @Test
    void a_taken_name_of_the_result_is_a_problem() {
      fake.jobs().add("models", Map.of("name", ID, "state", "READY"));

      RecipePlan plan = RecipeSample.SUPERVISED.plan(fireworks, folder);

      assertThat(plan.problems()).singleElement().asString().contains("support-bot", "new id");
    }

    private RecipePlan planOn(String model, int rank) {
      return fireworks
          .recipes()
          .plan(
              Recipe.supervised()
                  .id(ID)
                  .files(RecipeFiles.chat(folder, "train.jsonl", "hello"))
                  .model(model)
                  .settings(job -> job.loraRank(rank))
                  .build());
    }
  }

  @Nested
  class Building {
    @Test
    void reports_all_that_is_missing() {
      var failure =
          catchThrowableOfType(InvalidRequestException.class, () -> Recipe.reinforcement().build());

      assertThat(failure.problems())
          .extracting(problem -> problem.substring(0, problem.indexOf(':')))
          .containsExactly("id", "files", "model", "evaluator");
    }

    @Test
    void refuses_what_a_kind_does_not_have() {
      var failure =
          catchThrowableOfType(
              InvalidRequestException.class,
              () ->
                  Recipe.batch()
                      .id(ID)
                      .files(folder)
                      .model(BASE)
                      .warmStartFrom("accounts/acme/dpoJobs/x")
                      .evaluator("judge")
                      .training(config -> config)
                      .evaluationFiles(folder)
                      .build());

      assertThat(failure.problems())
          .extracting(problem -> problem.substring(0, problem.indexOf(':')))
          .containsExactly(
              "warmStartFrom", "evaluator", "training", "evaluationFiles", "warmStartFrom");
    }

    @Test
    void an_id_leaves_room_for_the_names_of_the_datasets() {
      var builder = Recipe.supervised().files(folder).model(BASE);

      assertThat(builder.id("a".repeat(46)).build().id()).hasSize(46);
      assertThatThrownBy(() -> builder.id("a".repeat(47)).build())
          .hasMessageContaining("47 characters; use at most 46");
      assertThatThrownBy(() -> builder.id("Upper").build()).hasMessageContaining("Upper");
    }

    @Test
    void the_longest_id_works() {
      var recipe =
          Recipe.supervised()
              .id("a".repeat(46))
              .files(RecipeFiles.chat(folder, "train.jsonl", "hello"))
              .model(BASE)
              .wait(Wait.atMost(Duration.ofHours(6)))
              .build();

      assertThat(fireworks.recipes().run(recipe).model().id()).hasSize(46);
    }
  }
}
