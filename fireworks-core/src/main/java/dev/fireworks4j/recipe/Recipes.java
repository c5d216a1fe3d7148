// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.recipe;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.job.Job;
import dev.fireworks4j.resource.CreateSpec;
import java.util.Objects;

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
  private final Fireworks fireworks;

  /** Recipes on an account of a client. */
  public Recipes(Fireworks fireworks) {
    this.fireworks = Objects.requireNonNull(fireworks, "fireworks");
  }

  /**
   * Finds out what a run would do, and what is in its way: checks the files, looks up the model, and looks at what earlier
   * runs left. Creates nothing.
   *
   * @throws dev.fireworks4j.error.FireworksException if the service cannot be asked, or a file cannot be read
   */
  public RecipePlan plan(Recipe<?, ?> recipe) {
    return begin(recipe).plan();
  }

  /**
   * Goes from files to the result, and blocks for as long as that takes. Whatever stops it, run the same recipe again, in any
   * process: it goes on where it stopped, and never creates anything twice. What it made stays, whether it fails or not; the
   * error names it, in its message if the job failed, else in what it suppresses.
   *
   * @return a {@link Tuned} model, or the results of a batch, which are to be closed
   * @throws dev.fireworks4j.error.RecipeRefusedException if the plan has problems; nothing was created then
   * @throws dev.fireworks4j.error.JobFailedException if the job ended without a result, now or in an earlier run
   * @throws dev.fireworks4j.error.WaitTimeoutException if the recipe's wait is over; the job goes on
   * @throws dev.fireworks4j.error.ConflictException if something else took a name meanwhile
   */
  @SuppressWarnings("unchecked") // the factories of Recipe state what their kinds give
  public <R> R run(Recipe<?, R> recipe) {
    return (R) begin(recipe).run();
  }

  private <S> RecipeRun<S, ?, ?> begin(Recipe<S, ?> recipe) {
    return begin(recipe, recipe.kind);
  }

  private <S, J extends Job, C extends CreateSpec> RecipeRun<S, J, C> begin(
      Recipe<S, ?> recipe, RecipeKind<S, J, C> kind) {
    return new RecipeRun<>(fireworks, recipe, kind);
  }
}
