// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.recipe;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.job.BatchInferenceJob;
import dev.fireworks4j.job.CreatableJobGateway;
import dev.fireworks4j.job.CreateBatchInferenceJob;
import dev.fireworks4j.job.CreateBatchInferenceJobBuilder;
import dev.fireworks4j.job.CreateDpoJob;
import dev.fireworks4j.job.CreateDpoJobBuilder;
import dev.fireworks4j.job.CreateReinforcementFineTuningJob;
import dev.fireworks4j.job.CreateReinforcementFineTuningJobBuilder;
import dev.fireworks4j.job.CreateSupervisedFineTuningJob;
import dev.fireworks4j.job.CreateSupervisedFineTuningJobBuilder;
import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.job.Job;
import dev.fireworks4j.job.LossConfig;
import dev.fireworks4j.job.LossMethod;
import dev.fireworks4j.job.ReinforcementFineTuningJob;
import dev.fireworks4j.job.SupervisedFineTuningJob;
import dev.fireworks4j.job.TrainingConfig;
import dev.fireworks4j.resource.CreateSpec;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What the four kinds of recipes differ in.
 *
 * @param spec the job for a recipe, and full names: of the model, the data and, if there is any, the evaluation's data
 */
record RecipeKind<S, J extends Job, C extends CreateSpec>(
    RowFormat format,
    Function<Fireworks, CreatableJobGateway<J, C>> jobs,
    BiFunction<Recipe<S, ?>, List<String>, C> spec) {

  static final RecipeKind<
          CreateSupervisedFineTuningJobBuilder,
          SupervisedFineTuningJob,
          CreateSupervisedFineTuningJob>
      SUPERVISED =
          new RecipeKind<>(
              RowFormat.CHAT, Fireworks::supervisedFineTuningJobs, RecipeKind::supervised);
  static final RecipeKind<CreateDpoJobBuilder, DpoJob, CreateDpoJob> PREFERENCE =
      new RecipeKind<>(RowFormat.PREFERENCE, Fireworks::dpoJobs, RecipeKind::preference);
  static final RecipeKind<
          CreateReinforcementFineTuningJobBuilder,
          ReinforcementFineTuningJob,
          CreateReinforcementFineTuningJob>
      REINFORCEMENT =
          new RecipeKind<>(
              RowFormat.PROMPT, Fireworks::reinforcementFineTuningJobs, RecipeKind::reinforcement);
  static final RecipeKind<
          CreateBatchInferenceJobBuilder, BatchInferenceJob, CreateBatchInferenceJob>
      BATCH = new RecipeKind<>(RowFormat.BATCH, Fireworks::batchInferenceJobs, RecipeKind::batch);

  private static CreateSupervisedFineTuningJob supervised(
      Recipe<CreateSupervisedFineTuningJobBuilder, ?> recipe, List<String> names) {
    CreateSupervisedFineTuningJobBuilder job =
        recipe
            .settings
            .apply(CreateSupervisedFineTuningJob.builder())
            .id(recipe.id)
            .dataset(names.get(1))
            .baseModel(recipe.model)
            .warmStartFrom(recipe.warmStartFrom)
            .outputModel(recipe.id);
    return (names.size() > 2 ? job.evaluationDataset(names.get(2)) : job).build();
  }

  /** The loss is named, because the service's texts disagree about what none means. */
  private static CreateDpoJob preference(
      Recipe<CreateDpoJobBuilder, ?> recipe, List<String> names) {
    var loss = LossConfig.builder().method(LossMethod.DPO).build();
    return recipe
        .settings
        .apply(CreateDpoJob.builder().lossConfig(loss))
        .id(recipe.id)
        .dataset(names.get(1))
        .trainingConfig(training(recipe))
        .build();
  }

  private static CreateReinforcementFineTuningJob reinforcement(
      Recipe<CreateReinforcementFineTuningJobBuilder, ?> recipe, List<String> names) {
    CreateReinforcementFineTuningJobBuilder job =
        recipe
            .settings
            .apply(CreateReinforcementFineTuningJob.builder())
            .id(recipe.id)
            .dataset(names.get(1))
            .evaluator(recipe.evaluator)
            .trainingConfig(training(recipe));
    return (names.size() > 2 ? job.evaluationDataset(names.get(2)) : job).build();
  }

  private static CreateBatchInferenceJob batch(
      Recipe<CreateBatchInferenceJobBuilder, ?> recipe, List<String> names) {
    return recipe
        .settings
        .apply(CreateBatchInferenceJob.builder())
        .id(recipe.id)
        .model(names.get(0))
        .inputDatasetId(names.get(1))
        .outputDatasetId(recipe.output())
        .continuedFromJobName(null)
        .build();
  }

  private static TrainingConfig training(Recipe<?, ?> recipe) {
    return recipe
        .training
        .apply(TrainingConfig.builder())
        .baseModel(recipe.model)
        .warmStartFrom(recipe.warmStartFrom)
        .outputModel(recipe.id)
        .build();
  }
}
