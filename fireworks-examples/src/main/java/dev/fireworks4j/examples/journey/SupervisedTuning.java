// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.journey;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.examples.console.ProgressBar;
import dev.fireworks4j.model.Model;
import dev.fireworks4j.recipe.Recipe;
import java.nio.file.Path;

/** From files of conversations to a tuned model. */
public final class SupervisedTuning {
  private SupervisedTuning() {}

  /** Tunes a model, and first prints the plan and its cost. */
  public static Model tune(Fireworks fireworks, Path train, Path validation, ProgressBar out) {
    // tag::supervised-tuning
    var recipe =
        Recipe.supervised()
            .id("tone-3")
            .files(train)
            .evaluationFiles(validation)
            .model("accounts/fireworks/models/qwen3-14b")
            .settings(job -> job.epochs(2).loraRank(8).learningRate(1e-4))
            .listener(out::onStep)
            .build();
    out.println(fireworks.recipes().plan(recipe));
    Model model = fireworks.recipes().run(recipe).model();
    // end::supervised-tuning
    return model;
  }
}
