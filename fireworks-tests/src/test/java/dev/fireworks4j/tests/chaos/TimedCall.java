// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import dev.fireworks4j.error.CallException;
import dev.fireworks4j.error.CallInterruptedException;
import dev.fireworks4j.error.DeadlineExceededException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A call on a thread of its own, and how long after its time it ended. */
final class TimedCall {
  private final Thread thread;
  private final long begun = System.nanoTime();
  private long due;
  private volatile @Nullable CallException failure;
  private volatile boolean interruptKept;
  private volatile long ended;

  /** Begins at once; {@code number} negative for a call without a fault. */
  TimedCall(int number, Runnable call) {
    thread = new Thread(() -> run(number, call), "timed");
    thread.setDaemon(true);
    thread.start();
  }

  private void run(int number, Runnable call) {
    if (number >= 0) {
      CurrentCall.begin(number);
    }
    try {
      call.run();
    } catch (CallException expected) {
      failure = expected;
      interruptKept = Thread.currentThread().isInterrupted();
    }
    ended = System.nanoTime();
  }

  /** Interrupts it; it has to end at once. */
  void interrupt() {
    due = System.nanoTime();
    thread.interrupt();
  }

  void dueAfter(Duration limit) {
    due = begun + limit.toNanos();
  }

  boolean ends(Duration guard) throws InterruptedException {
    thread.join(guard.toMillis());
    return !thread.isAlive();
  }

  long lateMillis() {
    return Math.max(0, (ended - due) / 1_000_000);
  }

  @Nullable CallException failure() {
    return failure;
  }

  /** True if it ended in the exception for that, and an interrupt can still be seen by its caller. */
  boolean endedIn(boolean interrupt) {
    return interrupt
        ? failure instanceof CallInterruptedException && interruptKept
        : failure instanceof DeadlineExceededException;
  }
}
