// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SharedDeadlineTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void gives_every_call_what_is_left_and_the_whole_for_its_message() {
    var deadline = new SharedDeadline(HOUR);

    Budget budget = deadline.budget();

    assertThat(budget.total()).isEqualTo(HOUR);
    assertThat(budget.leftNanos()).isPositive().isLessThanOrEqualTo(HOUR.toNanos());
    assertThat(deadline.left()).isLessThanOrEqualTo(HOUR);
  }

  @Test
  void leaves_a_call_its_own_deadline_where_that_is_shorter() {
    var deadline = new SharedDeadline(HOUR);

    assertThat(deadline.budget(Duration.ofSeconds(1)).total()).isEqualTo(Duration.ofSeconds(1));
    assertThat(deadline.budget(Duration.ofHours(2)).total()).isEqualTo(HOUR);
  }

  @Test
  void gives_nothing_once_it_has_passed() {
    var deadline = new SharedDeadline(Duration.ZERO);

    assertThat(deadline.left()).isZero();
    assertThat(deadline.budget().isSpent()).isTrue();
    assertThat(deadline.budget(HOUR).isSpent()).isTrue();
  }
}
