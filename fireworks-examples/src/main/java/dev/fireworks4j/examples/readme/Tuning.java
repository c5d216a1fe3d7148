// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.readme;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.dataset.CreateDataset;
import dev.fireworks4j.job.CreateDpoJob;
import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.job.LossConfig;
import dev.fireworks4j.job.TrainingConfig;
import dev.fireworks4j.time.Timekeeper;
import java.nio.file.Path;
import java.time.Duration;

/** From a file to a tuned model. */
final class Tuning {
  private Tuning() {}

  static void upload(Fireworks fireworks, Path file, long rows) {
    // tag::upload
    fireworks.datasets().create(CreateDataset.builder().id("pairs").exampleCount(rows).build());
    fireworks.datasets().upload("pairs", file);
    // end::upload
  }

  static DpoJob tune(Fireworks fireworks, Timekeeper time) throws InterruptedException {
    // tag::tune
    DpoJob job =
        fireworks
            .dpoJobs()
            .create(
                CreateDpoJob.builder()
                    .id("prefs-7")
                    .dataset("pairs")
                    .trainingConfig(
                        TrainingConfig.builder()
                            .baseModel("accounts/fireworks/models/qwen3-8b")
                            .epochs(1)
                            .loraRank(8)
                            .build())
                    .lossConfig(LossConfig.dpo(0.1))
                    .build());
    while (!job.state().isTerminal()) {
      time.sleep(Duration.ofSeconds(15));
      job = fireworks.dpoJobs().get("prefs-7");
    }
    // end::tune
    return job;
  }
}
