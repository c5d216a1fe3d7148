// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import java.time.Duration;

/**
 * One deadline over all calls of a transfer, whether they follow each other or run at the same time. Counts real time
 * from its creation on. Safe for many threads.
 */
public final class SharedDeadline {
  private final Duration total;
  private final long begun = System.nanoTime();

  /** Begins now. */
  public SharedDeadline(Duration total) {
    this.total = total;
  }

  /** Zero once it has passed. */
  public Duration left() {
    return Duration.ofNanos(Math.max(0, leftNanos()));
  }

  /** For a call that begins now and may take all that is left. */
  public Budget budget() {
    return Budget.of(total, leftNanos());
  }

  /** For a call that begins now and has a shorter deadline of its own. */
  public Budget budget(Duration own) {
    return Budget.toNanos(own) < leftNanos() ? Budget.of(own) : budget();
  }

  private long leftNanos() {
    return Budget.toNanos(total) - (System.nanoTime() - begun);
  }
}
