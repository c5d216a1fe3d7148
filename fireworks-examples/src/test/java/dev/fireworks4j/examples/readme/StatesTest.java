// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.job.CreateDpoJob;
import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.job.JobState;
import dev.fireworks4j.job.TrainingConfig;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.FireworksTest;
import dev.fireworks4j.waiting.Outcome;
import dev.fireworks4j.waiting.OutcomeKind;
import dev.fireworks4j.waiting.Wait;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** States that tests choose, as the guide shows them. */
@FireworksTest
class StatesTest {
  @Test
  void a_job_stays_where_the_test_wants_it(Fireworks fireworks, FakeFireworks fake) {
    fake.jobs().add("datasets", Map.of("name", "pairs", "state", "READY"));
    // tag::states
    fake.jobs().stayIn(JobState.RUNNING);
    String job = fireworks.dpoJobs().create(spec()).name();
    Outcome<DpoJob> outcome = fireworks.dpoJobs().await(job, Wait.atMost(Duration.ofHours(9)));

    assertThat(outcome.kind()).isEqualTo(OutcomeKind.TIMED_OUT);

    fake.jobs().setUnknownState(job, "JOB_STATE_POLISHING");

    assertThat(fireworks.dpoJobs().get(job).state().isTerminal()).isFalse();
    // end::states
  }

  private static CreateDpoJob spec() {
    return CreateDpoJob.builder()
        .dataset("pairs")
        .trainingConfig(
            TrainingConfig.builder().baseModel("accounts/fireworks/models/qwen3-8b").build())
        .build();
  }
}
