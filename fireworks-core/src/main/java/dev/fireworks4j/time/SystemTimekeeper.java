// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.time;

import dev.fireworks4j.internal.DaemonThreads;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The machine's clock. The scheduler's thread starts with the first task, is a daemon and ends when idle. */
enum SystemTimekeeper implements Timekeeper {
  INSTANCE;

  private static final long BEGUN = System.nanoTime();

  @Override
  public Instant now() {
    return Instant.now();
  }

  /** The difference does not overflow within 292 years, though the reading itself may. */
  @Override
  public Duration monotonic() {
    return Duration.ofNanos(System.nanoTime() - BEGUN);
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

  /** A class of its own, so that no thread exists until something is scheduled. */
  private static final class Scheduler {
    static final ScheduledThreadPoolExecutor EXECUTOR = executor();

    /**
     * The thread ends when nothing is scheduled, so that it does not keep the class loader of an unloaded application.
     */
    private static ScheduledThreadPoolExecutor executor() {
      var executor = new ScheduledThreadPoolExecutor(1, new DaemonThreads("fireworks-timer"));
      executor.setRemoveOnCancelPolicy(true);
      executor.setKeepAliveTime(1, TimeUnit.SECONDS);
      executor.allowCoreThreadTimeOut(true);
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
