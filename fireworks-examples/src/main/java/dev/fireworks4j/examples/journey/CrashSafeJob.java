// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.journey;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.examples.console.ProgressBar;
import dev.fireworks4j.job.CreateSupervisedFineTuningJob;
import dev.fireworks4j.job.SupervisedFineTuningJob;
import dev.fireworks4j.waiting.Wait;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/** A job that is created once, however often the program crashes and is started again. */
public final class CrashSafeJob {
  private CrashSafeJob() {}

  /** Creates the job, or finds the one of an earlier run, and waits for it. */
  public static SupervisedFineTuningJob run(Fireworks fireworks, String dataset, ProgressBar out) {
    // tag::exactly-once
    String work = dataset + " on qwen3-8b, 2 epochs";
    String hash = UUID.nameUUIDFromBytes(work.getBytes(StandardCharsets.UTF_8)).toString();

    SupervisedFineTuningJob job =
        fireworks
            .supervisedFineTuningJobs()
            .createIfAbsent(
                CreateSupervisedFineTuningJob.builder()
                    .id("tone-" + hash.substring(0, 8))
                    .dataset(dataset)
                    .baseModel("accounts/fireworks/models/qwen3-8b")
                    .epochs(2)
                    .build());
    // end::exactly-once
    out.println(job.name() + " was created at " + job.createTime());
    var wait = Wait.atMost(Duration.ofHours(12)).withListener(out::onWait);
    return fireworks.supervisedFineTuningJobs().await(job.name(), wait).orThrow();
  }
}
