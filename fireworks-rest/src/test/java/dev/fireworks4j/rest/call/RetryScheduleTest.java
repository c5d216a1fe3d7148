// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

  /** Neither fits into a number of milliseconds, and doubled they fit even less. */
  @Test
  void waits_some_time_however_long_the_policy_lets_it_wait() {
    Duration longest = Duration.ofSeconds(Long.MAX_VALUE);
    var schedule = new RetrySchedule(new RetryPolicy(30, longest, longest));
    var failure = new AttemptFailure.Broken(new IOException("reset"), true);

    for (int attempt = 1; attempt < 30; attempt++) {
      assertThat(schedule.delay(failure)).isBetween(Duration.ZERO, longest);
    }
    assertThat(schedule.delay(failure)).isNull();
  }
}
