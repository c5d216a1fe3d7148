// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import java.util.concurrent.locks.LockSupport;

/** How late the machine wakes a thread that has nothing else to do. */
final class SchedulingDelay implements AutoCloseable {
  private static final long NAP_NANOS = 5_000_000;

  private final Thread thread = new Thread(this::run, "control");
  private volatile boolean over;
  private volatile long worstNanos;
  private volatile long recentNanos;

  static SchedulingDelay measure() {
    var delay = new SchedulingDelay();
    delay.thread.setDaemon(true);
    delay.thread.start();
    return delay;
  }

  long worstMillis() {
    return worstNanos / 1_000_000;
  }

  /** Forgets what is past for {@link #recentMillis()}. */
  void restart() {
    recentNanos = 0;
  }

  /** The worst since the restart. */
  long recentMillis() {
    return recentNanos / 1_000_000;
  }

  private void run() {
    while (!over) {
      long begun = System.nanoTime();
      LockSupport.parkNanos(NAP_NANOS);
      long late = System.nanoTime() - begun - NAP_NANOS;
      worstNanos = Math.max(worstNanos, late);
      recentNanos = Math.max(recentNanos, late);
    }
  }

  @Override
  public void close() {
    over = true;
  }
}
