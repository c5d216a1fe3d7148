// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.time;

import java.time.Duration;
import java.time.Instant;

/**
 * Clock and sleep for the waits between attempts and polls.
 *
 * <p>The system's by default; a test passes the fake's, on which hours pass in milliseconds. Time spent in sockets is
 * always real and never goes through this port. Safe for use by many threads.
 */
public interface Timekeeper {

  /** The present moment. May jump; only compare it with times of the service. */
  Instant now();

  /**
   * Time since a moment that stays the same while this clock is used. All durations are measured by it. Should never
   * jump; this default follows {@link #now()}.
   */
  default Duration monotonic() {
    return Duration.between(Instant.EPOCH, now());
  }

  /**
   * Blocks for a duration; zero or less returns at once.
   *
   * @throws InterruptedException if the thread is interrupted before or while waiting
   */
  void sleep(Duration duration) throws InterruptedException;

  /**
   * Runs a task once after a delay, on a thread that is not the caller's.
   *
   * @return a handle whose {@code close()} drops the task if it has not begun
   */
  Scheduled schedule(Duration delay, Runnable task);

  /** The machine's clock, with one daemon thread shared by all scheduled tasks. */
  static Timekeeper system() {
    return SystemTimekeeper.INSTANCE;
  }

  /** A scheduled task. */
  @FunctionalInterface
  interface Scheduled extends AutoCloseable {
    /** Drops the task if it has not begun; never throws. */
    @Override
    void close();
  }
}
