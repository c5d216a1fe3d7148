// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.time.Timekeeper;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryDelaysTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void pass_an_interrupt_of_somebody_else_on() {
    var delays =
        sleeping(
            () -> {
              throw new InterruptedException();
            });

    assertThatThrownBy(() -> delays.sleep(HOUR)).isInstanceOf(InterruptedException.class);
  }

  @Test
  void end_early_and_without_a_trace_when_they_are_closed() throws Exception {
    var delays = new RetryDelays[1];
    delays[0] =
        sleeping(
            () -> {
              delays[0].close();
              assertThat(Thread.interrupted()).isTrue();
              throw new InterruptedException();
            });

    delays[0].sleep(HOUR);

    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void take_their_own_interrupt_back_when_the_sleep_had_ended_before_it() throws Exception {
    var delays = new RetryDelays[1];
    delays[0] = sleeping(() -> delays[0].close());

    delays[0].sleep(HOUR);

    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void leave_an_interrupt_that_is_not_theirs() throws Exception {
    var delays = sleeping(() -> Thread.currentThread().interrupt());

    delays.sleep(HOUR);

    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void are_none_once_closed_and_touch_no_thread_that_has_moved_on() throws Exception {
    var sleeps = new int[1];
    var delays = sleeping(() -> sleeps[0]++);
    delays.sleep(HOUR);

    delays.close();
    assertThat(Thread.interrupted()).isFalse();

    delays.sleep(HOUR);
    assertThat(sleeps[0]).isEqualTo(1);
  }

  @FunctionalInterface
  private interface Sleep {
    void run() throws InterruptedException;
  }

  private static RetryDelays sleeping(Sleep sleep) {
    return new RetryDelays(
        new Timekeeper() {
          @Override
          public Instant now() {
            return Instant.EPOCH;
          }

          @Override
          public void sleep(Duration duration) throws InterruptedException {
            assertThat(duration).isEqualTo(HOUR);
            sleep.run();
          }

          @Override
          public Scheduled schedule(Duration delay, Runnable task) {
            throw new UnsupportedOperationException("no test here schedules");
          }
        });
  }
}
