// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.readme;

import static dev.fireworks4j.testkit.FireworksAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.job.JobState;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.testkit.FireworksTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Faults by the time on the fake's clock, as the guide shows them. */
@FireworksTest
class OutageTest {
  @Test
  void a_wait_outlasts_an_outage(Fireworks fireworks, FakeFireworks fake) {
    fake.jobs().add("datasets", Map.of("name", "pairs", "state", "READY"));
    // tag::outage
    fake.faults()
        .on("GET", ".../dpoJobs/*")
        .after(Duration.ofMinutes(2))
        .lasting(Duration.ofMinutes(5))
        .status(503);
    // end::outage

    assertThat(Tuning.tune(fireworks).state()).isEqualTo(JobState.COMPLETED);

    assertThat(fake).usedAllFaults();
  }
}
