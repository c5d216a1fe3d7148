// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.readme;

import static dev.fireworks4j.testkit.FireworksAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.job.JobState;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.FireworksTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

// tag::readme-test
@FireworksTest
class TuningTest {
  @Test
  void survives_a_lost_answer_and_waits_for_hours(Fireworks fireworks, FakeFireworks fake) {
    fake.jobs().add("datasets", Map.of("name", "pairs", "state", "READY"));
    fake.faults().on("POST", ".../dpoJobs").resetAfter().times(1); // created; the answer is lost

    DpoJob job = Tuning.tune(fireworks); // your code: creates a job and waits for it

    assertThat(job.state()).isEqualTo(JobState.COMPLETED);
    assertThat(fake).received("POST", ".../dpoJobs").times(2);
    assertThat(fireworks.dpoJobs().list()).hasSize(1);
  }
}
// end::readme-test
