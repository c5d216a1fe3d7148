// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

import dev.fireworks4j.internal.DaemonThreads;
import dev.fireworks4j.time.Timekeeper;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A wait that holds no thread. Its polls follow one another, each on the executor, so the state needs no lock: the
 * timer hands it from one to the next.
 */
final class AsyncWait<R extends Awaitable> {
  /**
   * Daemon threads: one for each running poll, so that no poll waits for another that gets no answer. They end when
   * idle, so that they do not keep the class loader of an unloaded application.
   */
  private static final Executor POLL_THREADS =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          1,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          new DaemonThreads("fireworks-poll"));

  private final Polling<R> poll;
  private final ObservedWait observed;
  private final Timekeeper time;
  private final Executor executor;
  private final CompletableFuture<Outcome<R>> result = new CompletableFuture<>();
  private volatile @Nullable Runnable timer;

  AsyncWait(Polling<R> poll, ObservedWait observed, Timekeeper time, @Nullable Executor executor) {
    this.poll = poll;
    this.observed = observed;
    this.time = time;
    this.executor = executor == null ? POLL_THREADS : executor;
  }

  CompletableFuture<Outcome<R>> start() {
    // Cancelling ends the wait too, and must not leave a timer behind.
    var unused = result.whenComplete(this::ended);
    run(this::poll);
    return result;
  }

  private void poll() {
    if (result.isDone()) {
      return;
    }
    try {
      Duration begun = time.monotonic();
      Outcome<R> outcome = observed.within(poll::poll);
      if (outcome != null) {
        result.complete(outcome);
      } else {
        pollLater(begun, poll.interval());
      }
    } catch (RuntimeException | Error failure) {
      result.completeExceptionally(failure);
    }
  }

  /**
   * The interval counts from the start of the last poll: if the clock of a test moves while the poll is under way, the
   * next poll must not wait for it to move again.
   */
  private void pollLater(Duration begun, Duration interval) {
    Duration now = time.monotonic();
    Duration passed = now.minus(begun);
    Duration left = interval.minus(passed.isNegative() ? Duration.ZERO : passed);
    Duration delay = left.isNegative() ? Duration.ZERO : left;
    var begins = new AtomicBoolean();
    Runnable next =
        () -> {
          if (begins.compareAndSet(false, true)) {
            run(() -> pollAfter(delay));
          }
        };
    var scheduled = time.schedule(delay, next);
    timer = scheduled::close;
    if (result.isDone()) {
      dropTimer();
    } else if (time.monotonic().minus(now).compareTo(delay) >= 0) {
      next.run();
    }
  }

  private void pollAfter(Duration delay) {
    poll.waited(delay);
    poll();
  }

  private void run(Runnable work) {
    try {
      executor.execute(work);
    } catch (RuntimeException refused) {
      result.completeExceptionally(refused);
    }
  }

  private void ended(@Nullable Outcome<R> outcome, @Nullable Throwable failure) {
    dropTimer();
    observed.end(poll.polls(), outcome == null ? null : outcome.kind(), failure);
  }

  private void dropTimer() {
    Runnable pending = timer;
    if (pending != null) {
      pending.run();
    }
  }
}
