// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.recipe;

import dev.fireworks4j.job.Job;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.time.Timekeeper;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Runs recipes. Safe for use by many threads.
 *
 * <pre>{@code
 * var recipe =
 *     Recipe.supervised()
 *         .id("support-bot")
 *         .files(Path.of("train.jsonl"))
 *         .model("accounts/fireworks/models/qwen3-14b")
 *         .settings(job -> job.epochs(2).loraRank(16))
 *         .build();
 * System.out.println(fireworks.recipes().plan(recipe));
 * Model model = fireworks.recipes().run(recipe).model();
 * }</pre>
 */
public final class Recipes {
  private final RecipePorts ports;
  private final Timekeeper time;

  /** Recipes on an account of a client, whose waits go through a timekeeper. */
  public Recipes(RecipePorts ports, Timekeeper time) {
    this.ports = Objects.requireNonNull(ports, "ports");
    this.time = Objects.requireNonNull(time, "time");
  }

  /**
   * Finds out what a run would do, and what prevents it: checks the files, looks up the model, and what earlier runs
   * made. Creates nothing.
   *
   * @throws dev.fireworks4j.error.FireworksException if the service cannot be asked, or a file cannot be read
   */
  public RecipePlan plan(Recipe<?, ?> recipe) {
    return onFiles(recipe, files -> begin(recipe).plan(files));
  }

  /**
   * Runs a recipe from files to the result, and blocks until it is done. If it stops for any reason, run the same
   * recipe again, in any process: it continues where it stopped, and never creates anything twice. What it made stays,
   * also after a failure; the error names it, in its message if the job failed, else in a suppressed exception.
   *
   * @return a {@link Tuned} model, or the results of a batch, which are to be closed
   * @throws dev.fireworks4j.error.RecipeRefusedException if the plan has problems; nothing was created then
   * @throws dev.fireworks4j.error.JobFailedException if the job ended without a result, now or in an earlier run
   * @throws dev.fireworks4j.error.WaitTimeoutException if the recipe's wait is over; the job continues
   * @throws dev.fireworks4j.error.ConflictException if something else took a name meanwhile
   */
  @SuppressWarnings("unchecked") // the factories of Recipe state what their kinds give
  public <R> R run(Recipe<?, R> recipe) {
    return (R) onFiles(recipe, files -> begin(recipe).run(files));
  }

  /** Typed rows are in a temporary file until all is done. */
  private static <T> T onFiles(Recipe<?, ?> recipe, Function<List<Path>, T> work) {
    if (recipe.rows == null) {
      return work.apply(recipe.files);
    }
    try (var rows = TypedRows.write(recipe.rows)) {
      return work.apply(List.of(rows.file()));
    }
  }

  private <S> RecipeRun<S, ?, ?> begin(Recipe<S, ?> recipe) {
    return begin(recipe, recipe.kind);
  }

  private <S, J extends Job, C extends CreateSpec> RecipeRun<S, J, C> begin(
      Recipe<S, ?> recipe, RecipeKind<S, J, C> kind) {
    return new RecipeRun<>(ports, time, recipe, kind);
  }
}
