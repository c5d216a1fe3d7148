// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.job.JobState;
import dev.fireworks4j.testkit.FireworksTest;
import dev.fireworks4j.waiting.Outcome;
import dev.fireworks4j.waiting.OutcomeKind;
import dev.fireworks4j.waiting.Wait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Waits that do not hold a thread. */
@FireworksTest
class AsyncAwaitTest extends AwaitFixture {
  @Nested
  class Asynchronously {
    /** Its waits do not move the clock: the test does. */
    private Fireworks fireworks;

    @BeforeEach
    void connect() {
      fireworks =
          Fireworks.connect(
              fake.options().toBuilder().time(fake.clock()).transport(fake.transport()).build());
    }

    @AfterEach
    void closeClient() {
      fireworks.close();
    }

    @Test
    void the_future_completes_by_itself_on_the_time_of_the_fake() throws Exception {
      start("prefs-7");

      var outcome =
          AsyncAwaitTest.this
              .fireworks
              .dpoJobs()
              .awaitAsync("prefs-7", SIX_HOURS)
              .get(20, TimeUnit.SECONDS);

      assertThat(outcome.isSucceeded()).isTrue();
      assertThat(fake.clock().elapsed()).isBetween(Duration.ofMinutes(6), Duration.ofHours(6));
    }

    @Test
    void a_wait_across_a_reset_of_the_fake_ends_as_that_of_a_deleted_job() throws Exception {
      stored("prefs-7", JobState.RUNNING);
      var looked = new CountDownLatch(1);
      var future =
          AsyncAwaitTest.this
              .fireworks
              .dpoJobs()
              .awaitAsync(
                  "prefs-7",
                  Wait.atMost(Duration.ofDays(36_500)).withListener(event -> looked.countDown()));
      assertThat(looked.await(10, TimeUnit.SECONDS)).isTrue();

      fake.reset();

      assertThat(future.get(20, TimeUnit.SECONDS).kind()).isEqualTo(OutcomeKind.DELETED);
    }

    @Test
    void the_future_completes_when_the_test_moves_the_clock() throws Exception {
      start("prefs-7");
      var future = fireworks.dpoJobs().awaitAsync("prefs-7", SIX_HOURS);

      var outcome = afterMoving(future, Duration.ofMinutes(1));

      assertThat(outcome.isSucceeded()).isTrue();
    }

    @Test
    void many_futures_hold_no_thread_between_two_polls() throws Exception {
      for (int i = 0; i < 200; i++) {
        stored("many-" + i, JobState.RUNNING);
      }
      var futures = new ArrayList<CompletableFuture<Outcome<DpoJob>>>();
      for (int i = 0; i < 200; i++) {
        futures.add(fireworks.dpoJobs().awaitAsync("many-" + i, SIX_HOURS));
      }

      for (Thread thread : Thread.getAllStackTraces().keySet()) {
        if (thread.getName().equals("fireworks-poll")) {
          thread.join(30_000);
          assertThat(thread.isAlive()).isFalse();
        }
      }
      for (int i = 0; i < 200; i++) {
        fake.jobs().setState("dpoJobs/many-" + i, JobState.COMPLETED);
      }
      for (var future : futures) {
        assertThat(afterMoving(future, Duration.ofMinutes(1)).isSucceeded()).isTrue();
      }
    }

    @Test
    void a_cancelled_future_asks_no_more() throws Exception {
      stored("prefs-7", JobState.RUNNING);
      var looked = new CountDownLatch(1);
      var future =
          fireworks
              .dpoJobs()
              .awaitAsync("prefs-7", SIX_HOURS.withListener(event -> looked.countDown()));
      assertThat(looked.await(10, TimeUnit.SECONDS)).isTrue();

      future.cancel(true);
      fake.requests().clear();
      fake.clock().advance(Duration.ofHours(1));
      fake.clock().advance(Duration.ofHours(1));

      // Its polls would have come on the same few threads before this one's.
      stored("other", JobState.COMPLETED);
      for (int i = 0; i < 8; i++) {
        fireworks.dpoJobs().awaitAsync("other", SIX_HOURS).get(10, TimeUnit.SECONDS);
      }
      assertThat(fake.requests().matching("GET", ".../dpoJobs/prefs-7")).isEmpty();
    }

    private <T> T afterMoving(CompletableFuture<T> future, Duration step)
        throws InterruptedException, ExecutionException {
      for (int i = 0; i < 300; i++) {
        fake.clock().advance(step);
        try {
          return future.get(100, TimeUnit.MILLISECONDS);
        } catch (TimeoutException notYet) {
          assertThat(future).isNotCompletedExceptionally();
        }
      }
      throw new AssertionError("not done after " + step.multipliedBy(300) + " of virtual time");
    }
  }
}
