// SPDX-License-Identifier: Apache-2.0
package com.example.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.spring.AutoConfigureFakeFireworks;
import dev.fireworks4j.testkit.FakeFireworks;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The context and the fake are those of the other test too. */
@SpringBootTest
@AutoConfigureFakeFireworks
class FakeResetTest {
  @Autowired FakeFireworks fake;
  @Autowired NightlyTuning tuning;

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void each_test_begins_with_a_fake_that_was_reset(int run) {
    assertThat(fake.requests().all()).isEmpty();
    assertThat(fake.clock().elapsed()).isZero();

    tuning.tune();
    fake.clock().advance(Duration.ofHours(run));
  }
}
