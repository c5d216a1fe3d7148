// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j;

import dev.fireworks4j.CallListener.Attempt;
import dev.fireworks4j.CallListener.Request;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The scope of one listener for one call. Its methods are called one after the other, on the thread of the call; only a
 * stream may end on another thread, after the method that opened it has returned.
 *
 * <pre>{@code
 * CallListener names = new CallListener() {
 *   public CallScope onCall(Call call) {
 *     return new CallScope() {
 *       public Runnable enter() {
 *         MDC.put("call", call.name());
 *         return () -> MDC.remove("call");
 *       }
 *     };
 *   }
 * };
 * }</pre>
 */
public interface CallScope {
  /**
   * A thread begins to work for the call. What this returns is run when it stops, which is after {@link #onEnd}, or
   * when a stream was opened; null for nothing. Called once more for the end of a stream, on the thread that ends it.
   * Set here what belongs to a thread, such as the MDC: the log lines of this library see it too.
   */
  default @Nullable Runnable enter() {
    return null;
  }

  /** An attempt begins. Its scope may add headers; null for none. */
  default @Nullable AttemptScope onAttempt(int number, Request request) {
    return null;
  }

  /** Another attempt will follow after a wait. */
  default void onRetry(Retry retry) {}

  /** The call has ended, and if it opened a stream, so has that. */
  default void onEnd(CallEnd end) {}

  /** An attempt that failed, and how long it takes until the next one begins. */
  record Retry(Attempt failed, RetryReason reason, Duration delay) {}

  /** Why an attempt is repeated. */
  enum RetryReason {
    /** The connection failed, or the answer ended before it was complete. */
    CONNECTION,
    /** No byte moved for too long. */
    SILENCE,
    /** The server answered with a status that may pass. */
    STATUS,
    /** The server did not look at the request. */
    NOT_PROCESSED,
    /** A deployment starts its first replica. */
    WAKING
  }
}
