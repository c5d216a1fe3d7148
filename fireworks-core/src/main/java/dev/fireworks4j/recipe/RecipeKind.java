// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.recipe;

import static java.lang.Boolean.FALSE;
import static java.lang.Boolean.TRUE;

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
import dev.fireworks4j.model.Model;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.Money;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The differences between the four kinds of recipes.
 *
 * @param spec the job for a recipe, and full names: of the model, the data and, if there is any, the evaluation's data
 * @param fits whether a model can be used for such a job
 * @param cost what a job would cost by the service's estimate; null where it gives none
 */
record RecipeKind<S, J extends Job, C extends CreateSpec>(
    RowFormat format,
    Function<RecipePorts, CreatableJobGateway<J, C>> jobs,
    BiFunction<Recipe<S, ?>, List<String>, C> spec,
    BiPredicate<Model, C> fits,
    BiFunction<RecipePorts, C, @Nullable Money> cost) {

  static final RecipeKind<
          CreateSupervisedFineTuningJobBuilder,
          SupervisedFineTuningJob,
          CreateSupervisedFineTuningJob>
      SUPERVISED =
          new RecipeKind<>(
              RowFormat.CHAT,
              RecipePorts::supervisedFineTuningJobs,
              RecipeKind::supervised,
              (model, job) -> isTunable(model, job.loraRank()),
              (ports, job) -> ports.supervisedFineTuningJobs().estimateCost(job));
  static final RecipeKind<CreateDpoJobBuilder, DpoJob, CreateDpoJob> PREFERENCE =
      new RecipeKind<>(
          RowFormat.PREFERENCE,
          RecipePorts::dpoJobs,
          RecipeKind::preference,
          (model, job) -> isTunable(model, job.trainingConfig().loraRank()),
          (ports, job) -> null);
  static final RecipeKind<
          CreateReinforcementFineTuningJobBuilder,
          ReinforcementFineTuningJob,
          CreateReinforcementFineTuningJob>
      REINFORCEMENT =
          new RecipeKind<>(
              RowFormat.PROMPT,
              RecipePorts::reinforcementFineTuningJobs,
              RecipeKind::reinforcement,
              (model, job) -> isTunableByRewards(model, job.trainingConfig().loraRank()),
              (ports, job) -> null);
  static final RecipeKind<
          CreateBatchInferenceJobBuilder, BatchInferenceJob, CreateBatchInferenceJob>
      BATCH =
          new RecipeKind<>(
              RowFormat.BATCH,
              RecipePorts::batchInferenceJobs,
              RecipeKind::batch,
              (model, job) -> true,
              (ports, job) -> null);

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

  /** The loss is always sent, because the service's documents disagree about its default. */
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

  private static boolean isTunable(Model model, @Nullable Integer rank) {
    return isTunable(
        rank,
        model.supervisedLoraTunable(),
        model.supervisedFullParameterTunable(),
        model.tunable());
  }

  private static boolean isTunableByRewards(Model model, @Nullable Integer rank) {
    return isTunable(
        rank, model.rlLoraTunable(), model.rlFullParameterTunable(), model.rlTunable());
  }

  /** The older flag counts as well, for LoRA, which is all that the older trainer can do. */
  private static boolean isTunable(
      @Nullable Integer rank,
      @Nullable Boolean lora,
      @Nullable Boolean allParameters,
      @Nullable Boolean older) {
    return Objects.equals(rank, 0)
        ? !FALSE.equals(allParameters)
        : !FALSE.equals(lora) || TRUE.equals(older);
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
