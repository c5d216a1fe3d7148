// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.journey;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.data.MetricsRow;
import dev.fireworks4j.examples.console.ProgressBar;
import dev.fireworks4j.job.LossConfig;
import dev.fireworks4j.recipe.Recipe;
import java.nio.file.Path;
import java.util.List;

/** From a file of preference pairs to a tuned model and its training metrics. */
public final class PreferenceTuning {
  private PreferenceTuning() {}

  /** Tunes a model and returns its metrics, one row for each step. */
  public static List<MetricsRow> tune(Fireworks fireworks, Path pairs, ProgressBar out) {
    // tag::preference-tuning
    fireworks
        .recipes()
        .run(
            Recipe.preference()
                .id("prefs-7")
                .files(pairs)
                .model("accounts/fireworks/models/qwen3-8b")
                .training(config -> config.epochs(1).loraRank(8))
                .settings(job -> job.lossConfig(LossConfig.dpo(0.1)))
                .listener(out::onStep)
                .build());
    List<MetricsRow> steps = fireworks.dpoJobs().metricsRows("prefs-7");
    for (MetricsRow step : steps) {
      out.println("step " + step.step() + ": loss " + step.values().get("train/loss"));
    }
    // end::preference-tuning
    return steps;
  }
}
