// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.readme;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.data.DatasetUpload;
import dev.fireworks4j.data.DatasetValidation;
import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.dataset.Dataset;
import dev.fireworks4j.job.CreateDpoJob;
import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.job.LossConfig;
import dev.fireworks4j.job.TrainingConfig;
import dev.fireworks4j.waiting.Wait;
import java.nio.file.Path;
import java.time.Duration;

/** From a file to a tuned model. */
final class Tuning {
  private Tuning() {}

  static void check(Path file) {
    // tag::check
    DatasetValidation.of(RowFormat.PREFERENCE).check(file).orThrow();
    // end::check
  }

  static Dataset upload(Fireworks fireworks, Path file) {
    // tag::upload
    Dataset pairs =
        fireworks.datasets().upload(DatasetUpload.of("pairs", RowFormat.PREFERENCE, file));
    // end::upload
    return pairs;
  }

  static DpoJob tune(Fireworks fireworks) {
    // tag::tune
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
    // end::tune
    // tag::await
    DpoJob job = fireworks.dpoJobs().await("prefs-7", Wait.atMost(Duration.ofHours(6))).orThrow();
    // end::await
    return job;
  }
}
