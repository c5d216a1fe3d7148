// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.journey;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.examples.console.ProgressBar;
import dev.fireworks4j.job.LossConfig;
import dev.fireworks4j.model.Model;
import dev.fireworks4j.recipe.Recipe;
import java.nio.file.Path;

/** First conversations, then preferences on top. */
public final class WarmStart {
  private WarmStart() {}

  /** Tunes twice; the second model continues from the first. */
  public static Model tune(Fireworks fireworks, Path conversations, Path pairs, ProgressBar out) {
    // tag::warm-start
    var manners =
        Recipe.supervised()
            .id("manners")
            .files(conversations)
            .model("accounts/fireworks/models/qwen3-8b")
            .listener(out::onStep)
            .build();
    Model first = fireworks.recipes().run(manners).model();

    var taste =
        Recipe.preference()
            .id("taste")
            .files(pairs)
            .warmStartFrom(first.name())
            .settings(job -> job.lossConfig(LossConfig.orpo(0.1)))
            .listener(out::onStep)
            .build();
    Model second = fireworks.recipes().run(taste).model();
    // end::warm-start
    return second;
  }
}
