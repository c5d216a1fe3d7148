// SPDX-License-Identifier: Apache-2.0
package com.example.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.job.DpoJobGateway;
import dev.fireworks4j.spring.AutoConfigureFakeFireworks;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.waiting.Wait;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

// tag::spring-test
@SpringBootTest
@AutoConfigureFakeFireworks
class NightlyTuningTest {
  @Autowired FakeFireworks fake;
  @Autowired NightlyTuning tuning;
  @Autowired DpoJobGateway jobs;

  @Test
  void one_job_a_day_is_created_and_ends() {
    String job = tuning.tune().name();

    assertThat(tuning.tune().name()).isEqualTo(job);
    assertThat(jobs.await(job, Wait.atMost(Duration.ofHours(12))).orThrow().state().isSucceeded())
        .isTrue();
    assertThat(fake.clock().elapsed()).isPositive();
  }
}
// end::spring-test
