// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.AttemptScope;
import dev.fireworks4j.CallEnd;
import dev.fireworks4j.CallListener.Attempt;
import dev.fireworks4j.CallScope;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.inference.Usage;
import dev.fireworks4j.internal.ForeignText;
import dev.fireworks4j.internal.Scopes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Tells listeners about one call, and counts what they are told at its end. Belongs to one thread at a time. */
final class ObservedCall {
  private final Scopes<CallScope> scopes;
  private final UserCall call;
  private final long budgetNanos;
  private final AtomicBoolean hasEnded = new AtomicBoolean();
  private int attempts;
  private long sentBytes;
  private long receivedBytes;
  private @Nullable Integer httpStatus;
  private @Nullable String serverRequestId;
  private @Nullable WatchedExchange streamed;
  private long streamedAt;
  private @Nullable Duration firstChunk;
  private CallEnd.@Nullable Inference inference;

  ObservedCall(Scopes<CallScope> scopes, UserCall call) {
    this.scopes = scopes;
    this.call = call;
    this.budgetNanos = call.budget().leftNanos();
  }

  Runnable enter() {
    return scopes.enter(CallScope::enter);
  }

  Scopes<AttemptScope> attempt(int number, Operation<?> operation) {
    var request = new SeenRequest(operation);
    return scopes.map(scope -> scope.onAttempt(number, request));
  }

  void retries(Attempt failed, CallScope.RetryReason reason, Duration delay) {
    var retry = new CallScope.Retry(failed, reason, delay);
    scopes.tell(scope -> scope.onRetry(retry));
  }

  /** An attempt is over; the bytes of a stream come later. */
  void exchanged(long sent, WatchedExchange watch, boolean isStreaming) {
    sentBytes += sent;
    if (isStreaming) {
      streamed = watch;
      streamedAt = System.nanoTime();
      firstChunk = elapsed();
    } else {
      receivedBytes += watch.receivedBytes();
    }
  }

  void counts(AttemptResult<?> result) {
    if (result.failure() == null || !result.failure().isFree()) {
      attempts++;
    }
    if (result.httpStatus() != 0) {
      httpStatus = result.httpStatus();
    }
    if (result.serverRequestId() != null) {
      serverRequestId = ForeignText.id(result.serverRequestId());
    }
  }

  void answered(@Nullable String model, @Nullable Usage tokens) {
    inference =
        new CallEnd.Inference(
            model == null ? null : ForeignText.line(model),
            tokens == null ? null : tokens.promptTokens(),
            tokens == null ? 0 : tokens.cachedTokens(),
            tokens == null ? null : tokens.completionTokens(),
            firstChunk);
  }

  private Duration elapsed() {
    long inStream = streamed == null ? 0 : System.nanoTime() - streamedAt;
    return Duration.ofNanos(budgetNanos - call.budget().leftNanos() + inStream);
  }

  /** The first end counts. */
  void end(@Nullable FireworksException failure, boolean isClosedEarly) {
    if (!hasEnded.compareAndSet(false, true)) {
      return;
    }
    WatchedExchange watch = streamed;
    var end =
        new CallEnd(
            elapsed(),
            failure,
            httpStatus,
            attempts,
            serverRequestId,
            sentBytes,
            receivedBytes + (watch == null ? 0 : watch.receivedBytes()),
            isClosedEarly,
            inference);
    scopes.end(scope -> scope.onEnd(end));
  }

  /** The same on a thread that works for the call at its end only. */
  void endEntered(@Nullable FireworksException failure, boolean isClosedEarly) {
    if (!hasEnded.get()) {
      Runnable leave = enter();
      try {
        end(failure, isClosedEarly);
      } finally {
        leave.run();
      }
    }
  }
}
