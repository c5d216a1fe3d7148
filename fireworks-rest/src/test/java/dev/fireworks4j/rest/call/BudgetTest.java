// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BudgetTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void is_spent_by_io_and_by_waits_alike() {
    Budget budget = Budget.of(SECOND);

    budget.spend(400_000_000L);
    budget.spend(Duration.ofMillis(500));

    assertThat(budget.leftNanos()).isEqualTo(100_000_000L);
    assertThat(budget.isSpent()).isFalse();
    assertThat(budget.total()).isEqualTo(SECOND);
  }

  @Test
  void is_over_once_nothing_is_left() {
    Budget budget = Budget.of(SECOND);

    budget.spend(SECOND);

    assertThat(budget.isSpent()).isTrue();
  }

  @Test
  void allows_a_wait_only_if_something_is_left_after_it() {
    Budget budget = Budget.of(SECOND);

    assertThat(budget.allows(Duration.ofMillis(999))).isTrue();
    assertThat(budget.allows(SECOND)).isFalse();
    assertThat(budget.allows(Duration.ofDays(1))).isFalse();
  }

  @Test
  void takes_durations_beyond_counting_for_ever() {
    assertThat(Budget.toNanos(Duration.ofSeconds(Long.MAX_VALUE))).isEqualTo(Long.MAX_VALUE / 2);
    assertThat(Budget.toNanos(Duration.ofDays(365 * 100L)))
        .isEqualTo(365L * 100 * 86_400 * 1_000_000_000);
    assertThat(Budget.of(Duration.ofSeconds(Long.MAX_VALUE)).allows(Duration.ofDays(9))).isTrue();
  }
}
