// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.recipe;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.data.BatchResult;
import dev.fireworks4j.data.BatchResults;
import dev.fireworks4j.job.LossConfig;
import dev.fireworks4j.recipe.Recipe;
import dev.fireworks4j.recipe.RecipePlan;
import dev.fireworks4j.recipe.RecipeStep;
import dev.fireworks4j.recipe.Tuned;
import dev.fireworks4j.waiting.Wait;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/** One recipe of each kind, all with the same id. */
enum RecipeSample {
  SUPERVISED("supervisedFineTuningJobs", 2) {
    @Override
    Recipe<?, ?> recipe(Path folder, Consumer<? super RecipeStep> listener) {
      return Recipe.supervised()
          .id(ID)
          .files(
              RecipeFiles.chat(folder, "train.jsonl", "hello"),
              RecipeFiles.chat(folder, "more.jsonl", "hello again"))
          .evaluationFiles(RecipeFiles.chat(folder, "eval.jsonl", "good day"))
          .model(BASE)
          .settings(job -> job.epochs(2).loraRank(16))
          .wait(WAIT)
          .listener(listener)
          .build();
    }
  },
  PREFERENCE("dpoJobs", 1) {
    @Override
    Recipe<?, ?> recipe(Path folder, Consumer<? super RecipeStep> listener) {
      return Recipe.preference()
          .id(ID)
          .files(RecipeFiles.preferences(folder))
          .model(BASE)
          .settings(job -> job.lossConfig(LossConfig.orpo(0.1)))
          .training(config -> config.epochs(2))
          .wait(WAIT)
          .listener(listener)
          .build();
    }
  },
  REINFORCEMENT("reinforcementFineTuningJobs", 1) {
    @Override
    Recipe<?, ?> recipe(Path folder, Consumer<? super RecipeStep> listener) {
      return Recipe.reinforcement()
          .id(ID)
          .files(RecipeFiles.chat(folder, "prompts.jsonl", "hello"))
          .model(BASE)
          .evaluator("judge")
          .settings(job -> job.chunkSize(100))
          .training(config -> config.epochs(2))
          .wait(WAIT)
          .listener(listener)
          .build();
    }
  },
  BATCH("batchInferenceJobs", 2) {
    @Override
    Recipe<?, ?> recipe(Path folder, Consumer<? super RecipeStep> listener) {
      return Recipe.batch()
          .id(ID)
          .files(RecipeFiles.requests(folder))
          .model(BASE)
          .settings(job -> job.systemPrompt("be brief"))
          .wait(WAIT)
          .listener(listener)
          .build();
    }
  };

  static final String ID = "support-bot";
  static final String BASE = "accounts/fireworks/models/qwen3-8b";
  private static final Wait WAIT = Wait.atMost(Duration.ofHours(6));

  final String collection;

  /** How many it leaves, that of the answers included. */
  final int datasets;

  RecipeSample(String collection, int datasets) {
    this.collection = collection;
    this.datasets = datasets;
  }

  abstract Recipe<?, ?> recipe(Path folder, Consumer<? super RecipeStep> listener);

  RecipePlan plan(Fireworks fireworks, Path folder) {
    return fireworks.recipes().plan(recipe(folder, step -> {}));
  }

  /** Runs it to a few words on the result. */
  String run(Fireworks fireworks, Path folder, Consumer<? super RecipeStep> listener) {
    Object result = fireworks.recipes().run(recipe(folder, listener));
    if (result instanceof BatchResults answers) {
      try (answers) {
        return answers.stream()
                .filter(row -> row.outcome() == BatchResult.RowOutcome.ANSWERED)
                .count()
            + " answers";
      }
    }
    var tuned = (Tuned<?>) result;
    return tuned.job().state() + " " + tuned.model().state();
  }
}
