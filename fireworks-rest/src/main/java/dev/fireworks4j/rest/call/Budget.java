// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import java.time.Duration;

/**
 * What is left of a call's deadline. Reduced by real time in I/O and by the call's own waits, never by jumps that
 * others cause on a virtual clock. Belongs to one thread.
 */
public final class Budget {
  private final Duration total;
  private long leftNanos;

  private Budget(Duration total, long leftNanos) {
    this.total = total;
    this.leftNanos = leftNanos;
  }

  public static Budget of(Duration total) {
    return new Budget(total, toNanos(total));
  }

  /** What is left of a deadline that began earlier. */
  static Budget of(Duration total, long leftNanos) {
    return new Budget(total, leftNanos);
  }

  Duration total() {
    return total;
  }

  long leftNanos() {
    return leftNanos;
  }

  public boolean isSpent() {
    return leftNanos <= 0;
  }

  /** True if something is left after a wait of this length. */
  boolean allows(Duration wait) {
    return toNanos(wait) < leftNanos;
  }

  void spend(long nanos) {
    leftNanos -= nanos;
  }

  /** Subtracts a wait, or local work. */
  public void spend(Duration wait) {
    leftNanos -= toNanos(wait);
  }

  /** 146 years are effectively no limit, and half of the range leaves room for sums. */
  static long toNanos(Duration duration) {
    return duration.toSeconds() > Long.MAX_VALUE / 2_000_000_000L
        ? Long.MAX_VALUE / 2
        : duration.toNanos();
  }
}
