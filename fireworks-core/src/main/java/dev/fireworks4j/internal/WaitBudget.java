// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import dev.fireworks4j.time.Timekeeper;
import dev.fireworks4j.waiting.Wait;
import dev.fireworks4j.waiting.WaitBuilder;
import java.time.Duration;

/** The time that a wait may take, over all its steps. */
public final class WaitBudget {
  private static final Duration LEAST = Duration.ofMillis(1);

  private final Wait whole;
  private final Timekeeper time;
  private final Duration begun;

  /** Begins now. */
  public WaitBudget(Wait whole, Timekeeper time) {
    this.whole = whole;
    this.time = time;
    this.begun = time.monotonic();
  }

  /** The time that is left, at most {@code most}; never zero, so that each step polls once. */
  public Duration left(Duration most) {
    Duration left = whole.limit().minus(time.monotonic().minus(begun));
    Duration shorter = left.compareTo(most) < 0 ? left : most;
    return shorter.compareTo(LEAST) < 0 ? LEAST : shorter;
  }

  /** The whole wait, for what is left of its limit. */
  public Wait left() {
    return WaitBuilder.builder(whole).limit(left(whole.limit())).build();
  }
}
