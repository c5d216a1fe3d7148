// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.job.DpoJob;
import dev.fireworks4j.job.JobState;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class AsyncWaitTest {
  private static final Wait SIX_HOURS =
      Wait.atMost(Duration.ofHours(6)).withExecutor(Runnable::run);

  private final VirtualTime time = new VirtualTime();

  private CompletableFuture<Outcome<DpoJob>> await(Script script, Wait wait) {
    return new Waiter(time).awaitAsync(Script.NAME, script, wait);
  }

  @Test
  void between_two_looks_there_is_a_timer_and_nothing_else() {
    var script = Script.of(JobState.RUNNING, JobState.RUNNING, JobState.COMPLETED);

    var future = await(script, SIX_HOURS);

    assertThat(script.looks()).isEqualTo(1);
    assertThat(time.scheduled()).isEqualTo(1);
    assertThat(time.runNext()).isTrue();
    assertThat(future).isNotDone();
    assertThat(time.runNext()).isTrue();
    assertThat(future).isCompletedWithValueMatching(Outcome::isSucceeded);
    assertThat(time.scheduled()).isZero();
  }

  @Test
  void six_hours_end_at_the_limit() {
    var future = await(Script.of(JobState.RUNNING), SIX_HOURS);

    while (time.runNext()) {
      assertThat(time.waited()).isLessThan(Duration.ofHours(7));
    }

    assertThat(future.join().kind()).isEqualTo(OutcomeKind.TIMED_OUT);
    assertThat(time.waited()).isBetween(Duration.ofHours(6), Duration.ofSeconds(21601));
  }

  @Test
  void cancelling_drops_the_timer_and_looks_no_more() {
    var script = Script.of(JobState.RUNNING);
    var future = await(script, SIX_HOURS);

    future.cancel(true);

    assertThat(time.scheduled()).isZero();
    assertThat(script.looks()).isEqualTo(1);
  }

  @Test
  void what_await_throws_the_future_fails_with() {
    var future = await(Script.of(Script.notFound()), SIX_HOURS.withMissingGrace(Duration.ZERO));

    assertThat(future).isCompletedExceptionally();
    assertThatThrownBy(future::join).hasCauseInstanceOf(NotFoundException.class);
  }

  @Test
  void an_executor_that_refuses_fails_the_future() {
    var refusing =
        SIX_HOURS.withExecutor(
            work -> {
              throw new RejectedExecutionException("shut down");
            });

    var future = await(Script.of(JobState.RUNNING), refusing);

    assertThat(future).isCompletedExceptionally();
  }

  @Test
  void a_clock_that_moves_during_a_look_does_not_strand_the_next() {
    var script = Script.of(JobState.RUNNING, JobState.COMPLETED);
    Supplier<DpoJob> source =
        () -> {
          time.moveAhead(Duration.ofMinutes(5));
          return script.get();
        };

    var future = new Waiter(time).awaitAsync(Script.NAME, source, SIX_HOURS);

    assertThat(future).isCompletedWithValueMatching(Outcome::isSucceeded);
  }
}
