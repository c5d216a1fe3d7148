// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.CallListener;
import dev.fireworks4j.error.CallContext;
import org.jspecify.annotations.Nullable;

/** How far an operation has come: its attempts so far, and whether one of them may have been carried out. */
final class Progress {
  private Operation<?> operation;
  private final Call call;
  private int attempts;
  private boolean uncertain;
  private @Nullable String serverRequestId;

  Progress(Operation<?> operation, Call call) {
    this.operation = operation;
    this.call = call;
  }

  int attempts() {
    return attempts;
  }

  /** The operation of the attempt that follows. */
  void begins(Operation<?> next) {
    operation = next;
  }

  /** An attempt was made. */
  void ended(Outcome<?> outcome) {
    Failure failure = outcome.failure();
    attempts++;
    uncertain |= failure != null && failure.mayHaveReachedServer();
    if (uncertain && operation.repeat() != Repeat.READ) {
      call.tookEffectPerhaps();
    }
    if (outcome.serverRequestId() != null) {
      serverRequestId = outcome.serverRequestId();
    }
  }

  /** True if repeating is no danger after all that happened. */
  boolean isSafeToRepeat() {
    return operation.repeat() != Repeat.ONCE || !uncertain;
  }

  boolean mayHaveReachedServer() {
    return uncertain || call.mayHaveTakenEffect();
  }

  CallContext context() {
    return new CallContext(
        operation.label(), call.requestId(), serverRequestId, attempts, call.mayHaveTakenEffect());
  }

  CallListener.Call seenFromOutside() {
    return new CallListener.Call(
        operation.label(), operation.method(), operation.uri().getPath(), call.requestId());
  }
}
