// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The machine's clock. The scheduler's thread starts with the first task and is a daemon. */
enum SystemTimekeeper implements Timekeeper {
  INSTANCE;

  @Override
  public Instant now() {
    return Instant.now();
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    if (duration.isNegative() || duration.isZero()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return;
    }
    TimeUnit.NANOSECONDS.sleep(Scheduler.nanos(duration));
  }

  @Override
  public Scheduled schedule(Duration delay, Runnable task) {
    var future = Scheduler.EXECUTOR.schedule(task, Scheduler.nanos(delay), TimeUnit.NANOSECONDS);
    return () -> future.cancel(false);
  }

  /** Held apart so that no thread exists until something is scheduled. */
  private static final class Scheduler {
    static final ScheduledThreadPoolExecutor EXECUTOR = executor();

    private static ScheduledThreadPoolExecutor executor() {
      var executor =
          new ScheduledThreadPoolExecutor(
              1,
              task -> {
                var thread = new Thread(task, "fireworks-timer");
                thread.setDaemon(true);
                return thread;
              });
      executor.setRemoveOnCancelPolicy(true);
      return executor;
    }

    /** Saturates after 292 years instead of overflowing. */
    static long nanos(Duration duration) {
      try {
        return Math.max(0, duration.toNanos());
      } catch (ArithmeticException tooLong) {
        return duration.isNegative() ? 0 : Long.MAX_VALUE / 2;
      }
    }
  }
}
