// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.journey;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.examples.report.RunReport;
import dev.fireworks4j.model.Model;
import dev.fireworks4j.recipe.Recipe;
import java.io.IOException;
import java.nio.file.Path;

/** Tunes by rewards, and writes a report of the run, also if it fails. */
public final class ReportedRun {
  private ReportedRun() {}

  /** Tunes a model; the page is written in any case. */
  public static Model tune(Fireworks fireworks, Path prompts, Path page) throws IOException {
    // tag::run-report
    return RunReport.write(
        page,
        "Tuning by rewards",
        report -> {
          var recipe =
              Recipe.reinforcement()
                  .id("tone-9")
                  .files(prompts)
                  .model("accounts/fireworks/models/qwen3-8b")
                  .evaluator("quality")
                  .listener(report::onStep)
                  .build();
          var tuned = fireworks.recipes().run(recipe);
          report.job(tuned.job());
          report.metrics(fireworks.reinforcementFineTuningJobs(), "tone-9");
          return tuned.model();
        });
    // end::run-report
  }
}
