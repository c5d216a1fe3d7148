// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

import dev.fireworks4j.time.Timekeeper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A clock that only waits move, and that jumps when told. Runs scheduled tasks when the test asks for it. */
final class VirtualTime implements Timekeeper {
  static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

  private final List<Duration> waits = new ArrayList<>();
  private final Deque<Runnable> scheduled = new ArrayDeque<>();
  private final Deque<Duration> jumps = new ArrayDeque<>();
  private Instant now = START;
  private Duration passed = Duration.ZERO;

  synchronized List<Duration> waits() {
    return List.copyOf(waits);
  }

  synchronized Duration waited() {
    return waits.stream().reduce(Duration.ZERO, Duration::plus);
  }

  /** Set the clock by so much in the course of the next waits, one for each. */
  synchronized void jumpInNextWaits(Duration... by) {
    jumps.addAll(List.of(by));
  }

  synchronized void moveAhead(Duration by) {
    now = now.plus(by);
    passed = passed.plus(by);
  }

  /** Runs what is scheduled, its delay having passed; false if nothing is. */
  boolean runNext() {
    Runnable task;
    synchronized (this) {
      task = scheduled.poll();
    }
    if (task != null) {
      task.run();
    }
    return task != null;
  }

  synchronized int scheduled() {
    return scheduled.size();
  }

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public synchronized Duration monotonic() {
    return passed;
  }

  @Override
  public synchronized void sleep(Duration duration) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    pass(duration);
  }

  @Override
  public synchronized Scheduled schedule(Duration delay, Runnable task) {
    Runnable timed =
        () -> {
          pass(delay);
          task.run();
        };
    scheduled.add(timed);
    return () -> drop(timed);
  }

  private synchronized void drop(Runnable task) {
    scheduled.remove(task);
  }

  private synchronized void pass(Duration duration) {
    waits.add(duration);
    Duration jump = jumps.isEmpty() ? Duration.ZERO : jumps.remove();
    passed = passed.plus(duration);
    now = now.plus(duration).plus(jump);
  }
}
