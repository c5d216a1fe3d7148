// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.error.CallInterruptedException;
import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.job.JobState;
import dev.fireworks4j.time.Timekeeper;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** On the machine's own clock, with intervals of milliseconds or waits that an interrupt ends. */
class SystemTimeTest {
  private final Waiter waiter = new Waiter(Timekeeper.system());

  @Test
  void an_interrupt_from_outside_wakes_a_wait_of_hours() throws Exception {
    var looked = new CountDownLatch(1);
    Supplier<DpoJob> source =
        () -> {
          looked.countDown();
          return Script.job(JobState.RUNNING, null);
        };
    var wait =
        Wait.atMost(Duration.ofHours(6)).withInterval(Duration.ofHours(1), Duration.ofHours(1));
    var result =
        new FutureTask<>(
            () -> {
              try {
                return waiter.await(Script.NAME, source, wait).toString();
              } catch (CallInterruptedException interrupted) {
                return "interrupted, flag " + Thread.currentThread().isInterrupted();
              }
            });
    var thread = new Thread(result, "waits-for-hours");
    thread.start();
    assertThat(looked.await(30, TimeUnit.SECONDS)).isTrue();

    thread.interrupt();

    assertThat(result.get(30, TimeUnit.SECONDS)).isEqualTo("interrupted, flag true");
  }

  @Test
  void a_future_completes_on_daemon_threads() throws Exception {
    var wait =
        Wait.atMost(Duration.ofMinutes(1)).withInterval(Duration.ofMillis(1), Duration.ofMillis(5));

    var future =
        waiter.awaitAsync(
            Script.NAME, Script.of(JobState.PENDING, JobState.RUNNING, JobState.COMPLETED), wait);

    assertThat(future).succeedsWithin(Duration.ofSeconds(30)).matches(Outcome::isSucceeded);
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> thread.getName().startsWith("fireworks-"))
        .allMatch(Thread::isDaemon);
  }

  @Test
  void a_wait_does_not_depend_on_others_whose_service_is_silent() throws Exception {
    var silent = new CountDownLatch(1);
    try {
      for (int i = 0; i < 12; i++) {
        waiter.awaitAsync(Script.NAME, () -> answerAfter(silent), Wait.atMost(Duration.ofHours(1)));
      }

      var future =
          waiter.awaitAsync(
              Script.NAME, Script.of(JobState.COMPLETED), Wait.atMost(Duration.ofHours(1)));

      assertThat(future).succeedsWithin(Duration.ofSeconds(30)).matches(Outcome::isSucceeded);
    } finally {
      silent.countDown();
    }
  }

  private static DpoJob answerAfter(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return Script.job(JobState.COMPLETED, null);
  }
}
