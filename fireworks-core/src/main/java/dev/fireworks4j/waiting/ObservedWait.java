// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

import dev.fireworks4j.internal.Listeners;
import dev.fireworks4j.internal.Scopes;
import dev.fireworks4j.time.Timekeeper;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells listeners about one wait. */
final class ObservedWait {
  private final Scopes<WaitScope> scopes;
  private final Timekeeper time;
  private final Duration begun;
  private final AtomicBoolean hasEnded = new AtomicBoolean();

  ObservedWait(List<? extends WaitListener> listeners, WaitStart start, Timekeeper time) {
    this.time = time;
    this.begun = time.monotonic();
    this.scopes =
        Scopes.of(listeners, listener -> listener.onWait(start), Listeners.logging(start.name()));
  }

  void tell(WaitEvent event) {
    scopes.tell(scope -> scope.onEvent(event));
  }

  /** Runs work for the wait on the calling thread. */
  <T> T within(Supplier<T> work) {
    Runnable leave = scopes.enter(WaitScope::enter);
    try {
      return work.get();
    } finally {
      leave.run();
    }
  }

  /** The first end counts. */
  void end(int polls, @Nullable OutcomeKind outcome, @Nullable Throwable failure) {
    if (hasEnded.compareAndSet(false, true)) {
      var end = new WaitEnd(time.monotonic().minus(begun), polls, outcome, failure);
      scopes.end(scope -> scope.onEnd(end));
    }
  }
}
