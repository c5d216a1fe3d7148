// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.recipe;

import dev.fireworks4j.data.DatasetRow;
import dev.fireworks4j.job.TrainingConfigBuilder;
import dev.fireworks4j.waiting.Wait;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link Recipe}. Start with one of its factories, which choose the type parameters; a generated builder could
 * not.
 */
public final class RecipeBuilder<S, R> {
  final RecipeKind<S, ?, ?> kind;
  @Nullable String id;
  List<Path> files = List.of();
  @Nullable Iterable<? extends DatasetRow> rows;
  List<Path> evaluationFiles = List.of();
  @Nullable String model;
  @Nullable String warmStartFrom;
  @Nullable String evaluator;
  UnaryOperator<S> settings = UnaryOperator.identity();
  @Nullable UnaryOperator<TrainingConfigBuilder> training;
  Wait wait = Wait.atMost(Duration.ofDays(1));
  Consumer<? super RecipeStep> listener = step -> {};

  RecipeBuilder(RecipeKind<S, ?, ?> kind) {
    this.kind = kind;
  }

  /**
   * The id that names everything the recipe makes: 1 to 46 of a-z, 0-9 and hyphen; required. Another run, another id.
   */
  public RecipeBuilder<S, R> id(String name) {
    id = name;
    return this;
  }

  /** {@code .jsonl} files to train on, or of the requests of a batch; required, unless there are {@link #rows}. */
  public RecipeBuilder<S, R> files(Path... jsonl) {
    files = List.of(jsonl);
    return this;
  }

  /**
   * Typed rows in place of {@link #files}, e.g. {@link dev.fireworks4j.data.BatchRequest}s. Walked once by each plan
   * and each run, and kept in a temporary file meanwhile; a run that continues an earlier one needs the same rows in
   * the same order.
   */
  public RecipeBuilder<S, R> rows(Iterable<? extends DatasetRow> typed) {
    rows = typed;
    return this;
  }

  /** {@code .jsonl} files to evaluate on; supervised and reinforcement recipes only. */
  public RecipeBuilder<S, R> evaluationFiles(Path... jsonl) {
    evaluationFiles = List.of(jsonl);
    return this;
  }

  /**
   * The model to tune, or the one that answers a batch; required, unless there is {@link #warmStartFrom}.
   *
   * @param name full name; an id for one of the account
   */
  public RecipeBuilder<S, R> model(String name) {
    model = name;
    return this;
  }

  /** A tuned model to continue from, in place of {@link #model}; not for batches. */
  public RecipeBuilder<S, R> warmStartFrom(String name) {
    warmStartFrom = name;
    return this;
  }

  /** The evaluator that gives the rewards; required by reinforcement recipes, which alone have one. */
  public RecipeBuilder<S, R> evaluator(String name) {
    evaluator = name;
    return this;
  }

  /**
   * Everything else about the job. The recipe sets id, data, models, evaluator and, where there is {@link #training},
   * the training configuration; these are ignored here.
   */
  public RecipeBuilder<S, R> settings(UnaryOperator<S> job) {
    settings = job;
    return this;
  }

  /** Training parameters of preference and reinforcement recipes; supervised ones have them among the settings. */
  public RecipeBuilder<S, R> training(UnaryOperator<TrainingConfigBuilder> config) {
    training = config;
    return this;
  }

  /** How to wait for the data, the job and its model, all within the wait's one limit; a day at most if not set. */
  public RecipeBuilder<S, R> wait(Wait longest) {
    wait = longest;
    return this;
  }

  /** Told about every step, on the threads that do the work; what it throws is logged and goes no further. */
  public RecipeBuilder<S, R> listener(Consumer<? super RecipeStep> steps) {
    listener = steps;
    return this;
  }

  /**
   * The recipe.
   *
   * @throws dev.fireworks4j.error.InvalidRequestException with all that is wrong
   */
  public Recipe<S, R> build() {
    return new Recipe<>(this);
  }
}
