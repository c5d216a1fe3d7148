// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.time.Timekeeper;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The waits between attempts, which closing the client cuts short. */
final class RetryDelays {
  private final Timekeeper time;
  private final Set<Delay> running = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  RetryDelays(Timekeeper time) {
    this.time = time;
  }

  /**
   * Waits; returns early once the client is closed.
   *
   * @throws InterruptedException if somebody else interrupted the thread
   */
  void sleep(Duration wait) throws InterruptedException {
    var delay = new Delay(Thread.currentThread());
    running.add(delay);
    try {
      if (!closed) {
        time.sleep(wait);
      }
    } catch (InterruptedException interrupted) {
      if (!delay.isCut()) {
        throw interrupted;
      }
    } finally {
      running.remove(delay);
      delay.end();
    }
  }

  void close() {
    closed = true;
    running.forEach(Delay::cut);
  }

  /** One thread's wait. The lock prevents that our interrupt reaches a thread whose sleep has ended. */
  private static final class Delay {
    private final Thread sleeper;
    private boolean cut;
    private boolean over;

    Delay(Thread sleeper) {
      this.sleeper = sleeper;
    }

    synchronized void cut() {
      if (!over) {
        cut = true;
        sleeper.interrupt();
      }
    }

    synchronized boolean isCut() {
      return cut;
    }

    /** Clears our own interrupt if the sleep had ended before it came. */
    synchronized void end() {
      over = true;
      if (cut) {
        Thread.interrupted();
      }
    }
  }
}
