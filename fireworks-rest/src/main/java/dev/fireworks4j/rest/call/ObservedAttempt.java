// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.AttemptScope;
import dev.fireworks4j.CallListener.Attempt;
import dev.fireworks4j.internal.OwnHeaders;
import dev.fireworks4j.internal.Scopes;
import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.ResponseMetadata;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Tells listeners about one attempt. */
final class ObservedAttempt {
  private final ObservedCall observed;
  private final OperationProgress progress;
  private final Scopes<AttemptScope> scopes;
  private final boolean isSigned;
  private final long budgetNanos;
  private Headers added = Headers.empty();

  /** Null if nobody listens. */
  static @Nullable ObservedAttempt begin(Operation<?> operation, OperationProgress progress) {
    ObservedCall observed = progress.call().observed();
    return observed == null ? null : new ObservedAttempt(observed, progress, operation);
  }

  private ObservedAttempt(
      ObservedCall observed, OperationProgress progress, Operation<?> operation) {
    this.observed = observed;
    this.progress = progress;
    this.isSigned = operation.isSigned();
    this.budgetNanos = progress.call().budget().leftNanos();
    this.scopes = observed.attempt(progress.attempts() + 1, operation);
  }

  /**
   * The headers that the scopes add. None for a signed URL: its server is not the service, and may refuse headers that
   * are not signed.
   */
  Headers headers() {
    if (!isSigned) {
      scopes.tell(this::add);
    }
    return added;
  }

  private void add(AttemptScope scope) {
    Headers more = scope.headers();
    for (String name : more.names()) {
      if (OwnHeaders.has(name)) {
        CallLog.LOG.warn("a listener's header {} is left out: this library sets it", name);
      } else {
        added = added.with(name, String.join(", ", more.all(name)));
      }
    }
  }

  /** One of the two is set: the result, or what the user's own code threw. */
  void end(@Nullable AttemptResult<?> result, @Nullable Throwable thrown) {
    Duration elapsed = Duration.ofNanos(budgetNanos - progress.call().budget().leftNanos());
    Attempt ended =
        result == null
            ? new Attempt(progress.attempts() + 1, null, thrown, elapsed, null)
            : ended(result, progress, elapsed);
    if (result != null) {
      observed.counts(result);
    }
    scopes.end(scope -> scope.onEnd(ended));
  }

  static Attempt ended(AttemptResult<?> result, OperationProgress progress, Duration elapsed) {
    AttemptFailure failure = result.failure();
    ResponseMetadata response = failure == null ? progress.metadata(result) : null;
    return new Attempt(
        progress.attempts(),
        result.httpStatus() == 0 ? null : (Integer) result.httpStatus(),
        failure == null ? null : failure.cause(),
        elapsed,
        response);
  }
}
