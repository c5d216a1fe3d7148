// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.time.Timekeeper;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The waits between attempts, which closing the client cuts short. */
final class Pauses {
  private final Timekeeper time;
  private final Set<Pause> running = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  Pauses(Timekeeper time) {
    this.time = time;
  }

  /**
   * Waits; returns early once the client is closed.
   *
   * @throws InterruptedException if somebody else interrupted the thread
   */
  void sleep(Duration wait) throws InterruptedException {
    var pause = new Pause(Thread.currentThread());
    running.add(pause);
    try {
      if (!closed) {
        time.sleep(wait);
      }
    } catch (InterruptedException interrupted) {
      if (!pause.isCut()) {
        throw interrupted;
      }
    } finally {
      running.remove(pause);
      pause.end();
    }
  }

  void close() {
    closed = true;
    running.forEach(Pause::cut);
  }

  /** One thread's wait. The lock keeps an interrupt of ours from reaching a thread that has moved on. */
  private static final class Pause {
    private final Thread sleeper;
    private boolean cut;
    private boolean over;

    Pause(Thread sleeper) {
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

    /** Takes our own interrupt back if the sleep had ended before it came. */
    synchronized void end() {
      over = true;
      if (cut) {
        Thread.interrupted();
      }
    }
  }
}
