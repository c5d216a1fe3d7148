// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import dev.fireworks4j.time.Timekeeper;
import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The fake's clock. It stands still until the test advances it or something sleeps on it, so hours pass in no time and
 * every run is the same. Safe for many threads, though with several of them the test had better be the only one to move it.
 */
public final class FakeClock implements Timekeeper {
  /** When every fake begins. */
  static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

  private final PriorityQueue<Task> tasks = new PriorityQueue<>();
  private Instant now = START;
  private long scheduled;
  private @Nullable ExecutorService executor;

  /** Made by its fake. */
  FakeClock() {}

  @Override
  public synchronized Instant now() {
    return now;
  }

  /** How far the clock has moved since the fake began. */
  public Duration elapsed() {
    return Duration.between(START, now());
  }

  /**
   * Moves the clock.
   *
   * @throws IllegalArgumentException if the duration is negative
   */
  public synchronized void advance(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("duration: a clock cannot go back by " + duration);
    }
    moveTo(now.plus(duration));
  }

  /** Does not block: moves the clock to the end of the wait, unless others have moved it further already. */
  @Override
  public void sleep(Duration duration) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (!duration.isNegative()) {
      advance(duration);
    }
  }

  /** The task runs on a thread of the clock's own once the clock has moved far enough. */
  @Override
  public synchronized Scheduled schedule(Duration delay, Runnable work) {
    var task = new Task(now.plus(delay.isNegative() ? Duration.ZERO : delay), scheduled++, work);
    tasks.add(task);
    moveTo(now);
    return () -> drop(task);
  }

  /** Back to the beginning, with nothing scheduled. */
  synchronized void reset() {
    tasks.clear();
    now = START;
  }

  synchronized void close() {
    tasks.clear();
    if (executor != null) {
      executor.shutdownNow();
    }
  }

  private synchronized void drop(Task task) {
    tasks.remove(task);
  }

  private void moveTo(Instant time) {
    now = time.isAfter(now) ? time : now;
    for (Task due = tasks.peek(); due != null && !due.time.isAfter(now); due = tasks.peek()) {
      tasks.remove();
      executor().execute(due.work);
    }
  }

  private ExecutorService executor() {
    if (executor == null) {
      executor =
          Executors.newSingleThreadExecutor(
              work -> {
                var thread = new Thread(work, "fake-fireworks-clock");
                thread.setDaemon(true);
                return thread;
              });
    }
    return executor;
  }

  private record Task(Instant time, long order, Runnable work) implements Comparable<Task> {
    @Override
    public int compareTo(Task other) {
      int byTime = time.compareTo(other.time);
      return byTime == 0 ? Long.compare(order, other.order) : byTime;
    }
  }
}
