// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.http1;

/** How many bytes the lines of a head may still have, and how long they may still take. */
final class HeadBudget {
  private final long deadline;
  private long left;

  /** Begins to count now. */
  HeadBudget(Http1Limits limits) {
    this.deadline = System.nanoTime() + limits.silence().toNanos();
    this.left = limits.headBytes();
  }

  void spend(int bytes) throws Http1Refusal {
    left -= bytes;
    if (left < 0) {
      throw new Http1Refusal(431, "the headers are too large");
    }
  }

  long nanosLeft() throws Http1Refusal {
    long nanos = deadline - System.nanoTime();
    if (nanos <= 0) {
      throw Http1Refusal.timeout();
    }
    return nanos;
  }
}
