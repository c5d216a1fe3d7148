// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.job.CreateDpoJob;
import dev.fireworks4j.job.CreateReinforcementFineTuningJob;
import dev.fireworks4j.job.CreateRlorTrainerJob;
import dev.fireworks4j.job.LrScheduler;
import dev.fireworks4j.job.TrainingConfig;
import dev.fireworks4j.resource.EncryptionState;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.FireworksTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What jobs say of reservations, idle trainers, learning rates and encryption, there and back. */
@FireworksTest
class JobFieldsTest {
  private static final LrScheduler COSINE = LrScheduler.ofCosine(0.1, 0.5);
  private static final TrainingConfig CONFIG =
      TrainingConfig.builder()
          .baseModel("accounts/fireworks/models/qwen3-14b")
          .outputModel("out")
          .lrScheduler(COSINE)
          .build();

  @Test
  void preference_and_reinforcement_jobs_run_on_reserved_capacity(Fireworks fireworks) {
    var dpo =
        CreateDpoJob.builder().id("d").dataset("x").trainingConfig(CONFIG).useReservation(true);
    var rft =
        CreateReinforcementFineTuningJob.builder()
            .id("r")
            .dataset("x")
            .evaluator("judge")
            .trainingConfig(CONFIG)
            .useReservation(true);

    fireworks.dpoJobs().create(dpo.build());
    fireworks.reinforcementFineTuningJobs().create(rft.build());

    assertThat(fireworks.dpoJobs().get("d").useReservation()).isTrue();
    assertThat(fireworks.dpoJobs().get("d").trainingConfig().lrScheduler()).isEqualTo(COSINE);
    assertThat(fireworks.reinforcementFineTuningJobs().get("r").useReservation()).isTrue();
  }

  @Test
  void trainers_are_kept_while_they_are_idle(Fireworks fireworks) {
    fireworks
        .rlorTrainerJobs()
        .create(
            CreateRlorTrainerJob.builder()
                .id("t")
                .disableInactivityCleanup(false)
                .inactivityTimeout(Duration.ofMinutes(90))
                .trainerReplicaCount(2)
                .trainingConfig(CONFIG)
                .build());

    var trainer = fireworks.rlorTrainerJobs().get("t");

    assertThat(trainer.disableInactivityCleanup()).isFalse();
    assertThat(trainer.inactivityTimeout()).isEqualTo(Duration.ofMinutes(90));
    assertThat(trainer.trainerReplicaCount()).isEqualTo(2);
  }

  @Test
  void jobs_show_how_they_are_encrypted(Fireworks fireworks, FakeFireworks fake) {
    for (String kind : new String[] {"rlorTrainerJobs", "reinforcementFineTuningJobs"}) {
      fake.jobs().add(kind, Map.of("name", "e", "encryptionState", "ENCRYPTION_STATE_CMEK"));
    }

    assertThat(fireworks.rlorTrainerJobs().get("e").encryptionState())
        .isEqualTo(EncryptionState.CMEK);
    assertThat(fireworks.reinforcementFineTuningJobs().get("e").encryptionState())
        .isEqualTo(EncryptionState.CMEK);
  }
}
