// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.transport.HttpExchange;
import org.jspecify.annotations.Nullable;

/** One exchange under watch: who waits for it, until when, and when it last moved. */
final class Watch {
  /** Why an exchange was aborted. */
  enum Verdict {
    DEADLINE,
    SILENCE,
    INTERRUPTED,
    CLOSED
  }

  private final HttpExchange exchange;
  private final long deadline;
  private final long silence;
  private volatile long lastMove;
  private volatile @Nullable Thread waiter;
  private volatile @Nullable Verdict verdict;

  /** Times in nanoseconds; {@code left} and {@code silence} from now. */
  Watch(HttpExchange exchange, Thread waiter, long left, long silence) {
    long now = System.nanoTime();
    this.exchange = exchange;
    this.waiter = waiter;
    this.deadline = now + left;
    this.silence = silence;
    this.lastMove = now;
  }

  /** A byte went out or came in. */
  void moved() {
    lastMove = System.nanoTime();
  }

  /** The thread that reads now, or null while nobody does: silence and interrupts only count for a reader. */
  void waitedForBy(@Nullable Thread thread) {
    moved();
    waiter = thread;
  }

  @Nullable Verdict verdict() {
    return verdict;
  }

  long leftNanos() {
    return deadline - System.nanoTime();
  }

  void abort(Verdict reason) {
    if (verdict == null) {
      verdict = reason;
    }
    exchange.abort();
  }

  /** Called by the watchdog again and again; aborts at most once. */
  void check(long now) {
    if (verdict != null) {
      return;
    }
    Thread thread = waiter;
    if (thread != null && thread.isInterrupted()) {
      abort(Verdict.INTERRUPTED);
    } else if (now - deadline >= 0) {
      abort(Verdict.DEADLINE);
    } else if (thread != null && now - lastMove >= silence) {
      abort(Verdict.SILENCE);
    }
  }
}
