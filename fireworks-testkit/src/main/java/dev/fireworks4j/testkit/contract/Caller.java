// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.contract;

import dev.fireworks4j.internal.DaemonThreads;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** A call on a thread of its own, and its result. */
final class Caller<T> extends CompletableFuture<T> {
  private final Thread thread;

  private Caller(Callable<T> call) {
    this.thread = new DaemonThreads("contract-caller").newThread(() -> run(call));
  }

  static <T> Caller<T> start(Callable<T> call) {
    var caller = new Caller<T>(call);
    caller.thread.start();
    return caller;
  }

  /** Returns once the thread waits for another one. A thread that reads from a socket does not count as waiting. */
  void awaitWaiting() {
    while (thread.getState() != Thread.State.WAITING
        && thread.getState() != Thread.State.TIMED_WAITING) {
      if (isDone()) {
        throw new AssertionError("the call ended instead of waiting: " + this);
      }
      Thread.onSpinWait();
    }
  }

  private void run(Callable<T> call) {
    try {
      complete(call.call());
    } catch (Throwable failure) {
      completeExceptionally(failure);
    }
  }
}
