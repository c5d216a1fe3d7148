// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.recipe;

import static dev.fireworks4j.internal.RequestChecks.field;

import dev.fireworks4j.data.BatchResults;
import dev.fireworks4j.data.DatasetRow;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.internal.Problems;
import dev.fireworks4j.job.CreateBatchInferenceJobBuilder;
import dev.fireworks4j.job.CreateDpoJobBuilder;
import dev.fireworks4j.job.CreateReinforcementFineTuningJobBuilder;
import dev.fireworks4j.job.CreateSupervisedFineTuningJobBuilder;
import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.job.ReinforcementFineTuningJob;
import dev.fireworks4j.job.SupervisedFineTuningJob;
import dev.fireworks4j.job.TrainingConfigBuilder;
import dev.fireworks4j.resource.ResourceName;
import dev.fireworks4j.waiting.Wait;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes a tuned model, or the answers to a batch of requests, from files. Immutable; {@link Recipes} runs it.
 *
 * <p>Everything it makes is named after its id: the job and the model {@code <id>}; the datasets
 * {@code <id>-train-<hash>}, {@code <id>-eval-<hash>} or {@code <id>-input-<hash>}, with a hash of the bytes, so that
 * different rows never have the same id; and the answers to a batch {@code <id>-output}. A run after a crash, or in a
 * second process, finds what an earlier run made.
 *
 * @param <S> builder of the job's settings
 * @param <R> the result
 */
public final class Recipe<S, R> {
  /** Leaves room for the longest suffix of a dataset in the 63 characters of an id. */
  private static final int LONGEST_ID = 46;

  private static final String ANY_ACCOUNT = "-";

  final RecipeKind<S, ?, ?> kind;
  final String id;
  final List<Path> files;
  final @Nullable Iterable<? extends DatasetRow> rows;
  final List<Path> evaluationFiles;
  final @Nullable String model;
  final @Nullable String warmStartFrom;
  final @Nullable String evaluator;
  final UnaryOperator<S> settings;
  final UnaryOperator<TrainingConfigBuilder> training;
  final Wait wait;
  final Consumer<? super RecipeStep> listener;

  Recipe(RecipeBuilder<S, R> from) {
    kind = from.kind;
    id = Objects.requireNonNullElse(from.id, "");
    files = from.files;
    rows = from.rows;
    evaluationFiles = from.evaluationFiles;
    model = from.model;
    warmStartFrom = from.warmStartFrom;
    evaluator = from.evaluator;
    settings = Objects.requireNonNull(from.settings, "settings");
    training = Objects.requireNonNullElse(from.training, UnaryOperator.identity());
    wait = Objects.requireNonNull(from.wait, "wait");
    listener = Objects.requireNonNull(from.listener, "listener");
    check(from.training != null);
  }

  /** Supervised fine-tuning on conversations. */
  public static RecipeBuilder<CreateSupervisedFineTuningJobBuilder, Tuned<SupervisedFineTuningJob>>
      supervised() {
    return new RecipeBuilder<>(RecipeKind.SUPERVISED);
  }

  /** Tuning on pairs of answers: DPO, unless the settings have another loss. */
  public static RecipeBuilder<CreateDpoJobBuilder, Tuned<DpoJob>> preference() {
    return new RecipeBuilder<>(RecipeKind.PREFERENCE);
  }

  /** Tuning by the rewards of an evaluator. */
  public static RecipeBuilder<
          CreateReinforcementFineTuningJobBuilder, Tuned<ReinforcementFineTuningJob>>
      reinforcement() {
    return new RecipeBuilder<>(RecipeKind.REINFORCEMENT);
  }

  /** Answers to many requests. */
  public static RecipeBuilder<CreateBatchInferenceJobBuilder, BatchResults> batch() {
    return new RecipeBuilder<>(RecipeKind.BATCH);
  }

  /** The id that names everything it makes. */
  public String id() {
    return id;
  }

  /** Id of the dataset of answers to a batch. */
  String output() {
    return id + "-output";
  }

  /** The model that must exist. */
  String origin() {
    return Objects.requireNonNull(model == null ? warmStartFrom : model);
  }

  private void check(boolean hasTraining) {
    RowFormat format = kind.format();
    boolean isBatch = format == RowFormat.BATCH;
    var problems =
        new Problems("Recipe")
            .required("id", id)
            .exactlyOne(field("files", files), field("rows", rows));
    if (!id.isEmpty()) {
      problems.id("id", id);
    }
    if (id.length() > LONGEST_ID) {
      problems.add("id", id.length() + " characters; use at most " + LONGEST_ID);
    }
    if (isBatch) {
      problems.required("model", model);
    } else {
      problems.exactlyOne(field("model", model), field("warmStartFrom", warmStartFrom));
    }
    if (format == RowFormat.PROMPT) {
      problems.required("evaluator", evaluator);
    }
    boolean isPreference = format == RowFormat.PREFERENCE;
    refuse(problems, "warmStartFrom", isBatch && warmStartFrom != null);
    refuse(problems, "evaluator", format != RowFormat.PROMPT && evaluator != null);
    refuse(problems, "training", (isBatch || format == RowFormat.CHAT) && hasTraining);
    refuse(problems, "evaluationFiles", (isBatch || isPreference) && !evaluationFiles.isEmpty());
    checkName(problems, "model", model);
    checkName(problems, "warmStartFrom", warmStartFrom);
    problems.orThrow();
  }

  private static void refuse(Problems problems, String field, boolean isOutOfPlace) {
    if (isOutOfPlace) {
      problems.add(field, "not for a recipe of this kind; leave it out");
    }
  }

  private static void checkName(Problems problems, String field, @Nullable String name) {
    try {
      if (name != null) {
        ResourceName.resolve(ANY_ACCOUNT, "models", name);
      }
    } catch (IllegalArgumentException e) {
      problems.add(field, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public String toString() {
    return "Recipe[" + id + ", " + kind.format() + "]";
  }
}
