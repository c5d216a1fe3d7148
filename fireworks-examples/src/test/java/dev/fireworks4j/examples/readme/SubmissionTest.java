// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.readme;

import static dev.fireworks4j.testkit.FireworksAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.job.CreateDpoJob;
import dev.fireworks4j.job.TrainingConfig;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.FireworksTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

// tag::test
@FireworksTest
class SubmissionTest {
  @Test
  void a_lost_answer_makes_no_second_job(Fireworks fireworks, FakeFireworks fake) {
    fake.jobs().add("datasets", Map.of("name", "pairs", "state", "READY"));
    fake.faults().on("POST", ".../dpoJobs").resetAfter().times(1);

    fireworks.dpoJobs().create(spec());

    assertThat(fake).received("POST", ".../dpoJobs").times(2);
    assertThat(fireworks.dpoJobs().list().stream()).hasSize(1);
  }

  @Test
  void hours_pass_when_told(Fireworks fireworks, FakeFireworks fake) {
    fake.jobs().add("datasets", Map.of("name", "pairs", "state", "READY"));
    String job = fireworks.dpoJobs().create(spec()).id();

    fake.clock().advance(Duration.ofHours(2));

    assertThat(fireworks.dpoJobs().get(job).state().isTerminal()).isTrue();
  }

  private static CreateDpoJob spec() {
    return CreateDpoJob.builder()
        .dataset("pairs")
        .trainingConfig(
            TrainingConfig.builder().baseModel("accounts/fireworks/models/qwen3-8b").build())
        .build();
  }
}
// end::test
