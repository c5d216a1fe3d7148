// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest;

import dev.fireworks4j.time.Timekeeper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A clock that only waits move, and that jumps when told. */
public final class VirtualTime implements Timekeeper {
  private final List<Duration> waits = new CopyOnWriteArrayList<>();
  private Instant now = Instant.parse("2026-11-01T00:00:00Z");
  private Duration passed = Duration.ZERO;

  public List<Duration> waits() {
    return waits;
  }

  public synchronized void advance(Duration duration) {
    now = now.plus(duration);
    passed = passed.plus(duration);
  }

  /** Sets the clock, while no time passes. */
  public synchronized void jump(Duration by) {
    now = now.plus(by);
  }

  @Override
  public synchronized Duration monotonic() {
    return passed;
  }

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    waits.add(duration);
    advance(duration);
  }

  @Override
  public Scheduled schedule(Duration delay, Runnable task) {
    throw new UnsupportedOperationException("no test here schedules");
  }
}
