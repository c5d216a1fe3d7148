// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import dev.fireworks4j.testkit.http.ClientLine;
import dev.fireworks4j.time.Timekeeper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The fake's clock. It stands still until the test advances it or a client of the fake waits, so that hours pass at
 * once and every run is the same. Tasks that become due run before {@link #advance} and {@link #sleep} return, in the
 * order of their times, and see the time that they were scheduled for. In a fake that runs on real time
 * ({@link FakeFireworksBuilder#speed}) it moves by itself, and {@link #sleep} blocks.
 *
 * <p>Safe for many threads, though with several of them only the test should move it.
 */
public final class FakeClock implements Timekeeper {
  /** The start time of every fake that does not run on real time. */
  static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

  private final boolean isLive;
  private final ClockTasks tasks;

  /** Made by its fake. */
  FakeClock(boolean isLive) {
    this.isLive = isLive;
    this.tasks = new ClockTasks(isLive ? InstantSource.system() : InstantSource.fixed(START));
  }

  @Override
  public Instant now() {
    return tasks.now();
  }

  /** How far the clock has moved since the fake was started or reset. */
  public Duration elapsed() {
    return tasks.elapsed();
  }

  /**
   * Moves the clock.
   *
   * @throws IllegalArgumentException if the duration is negative
   */
  public void advance(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("duration: a clock cannot go back by " + duration);
    }
    try {
      tasks.move(() -> now().plus(duration));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Does not block: moves the clock to the end of the wait, unless others have moved it further already. */
  @Override
  public void sleep(Duration duration) throws InterruptedException {
    if (isLive) {
      Timekeeper.system().sleep(duration);
      return;
    }
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (!duration.isNegative()) {
      Instant end = now().plus(duration);
      tasks.move(() -> end);
    }
  }

  /** The task runs on a thread of the clock when the clock has moved far enough. It does not move the clock. */
  @Override
  public Scheduled schedule(Duration delay, Runnable work) {
    Scheduled task = tasks.add(delay, work, ClockTasks.Owner.TEST);
    if (!isLive) {
      tasks.startMove(this::now);
      return task;
    }
    Scheduled timer = Timekeeper.system().schedule(delay, () -> tasks.startMove(this::now));
    return () -> {
      timer.close();
      task.close();
    };
  }

  /** A pause within an answer: moves the clock, or waits if the fake runs on real time. */
  boolean isGoneAfter(Duration time, ClientLine line) throws IOException {
    if (isLive) {
      return line.isGoneWithin(time);
    }
    try {
      sleep(time);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** The time for clients of this fake: their waits move the clock, whether they block a thread or not. */
  Timekeeper forClients() {
    return isLive ? Timekeeper.system() : new ClientTime();
  }

  /**
   * Sets the clock back to its start. Tasks of the test are dropped; those of clients run at once, so that every wait
   * ends.
   */
  void reset() {
    tasks.reset();
  }

  /** A duration that a test gave. */
  static Duration notNegative(String name, Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException(name + ": " + duration + " is negative; use zero or more");
    }
    return duration;
  }

  void close() {
    tasks.close();
  }

  private final class ClientTime implements Timekeeper {
    @Override
    public Instant now() {
      return FakeClock.this.now();
    }

    @Override
    public Duration monotonic() {
      return tasks.elapsedOverResets();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
      FakeClock.this.sleep(duration);
    }

    @Override
    public Scheduled schedule(Duration delay, Runnable work) {
      Instant end = now().plus(delay);
      Scheduled task = tasks.add(delay, work, ClockTasks.Owner.CLIENT);
      tasks.startMove(() -> end);
      return task;
    }
  }
}
