// SPDX-License-Identifier: Apache-2.0
package com.example.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.job.DpoJobGateway;
import dev.fireworks4j.spring.AutoConfigureFakeFireworks;
import dev.fireworks4j.testkit.FakeFireworks;
import dev.fireworks4j.waiting.Wait;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

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

  /** The same context and fake for both. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void each_test_begins_with_a_fake_that_was_reset(int run) {
    assertThat(fake.requests().all()).isEmpty();
    assertThat(fake.clock().elapsed()).isZero();

    tuning.tune();
    fake.clock().advance(Duration.ofHours(run));
  }
}
