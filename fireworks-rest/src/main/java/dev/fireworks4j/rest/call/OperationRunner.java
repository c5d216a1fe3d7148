// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.CallScope.RetryReason;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.transport.Headers;
import java.time.Duration;
import java.util.Objects;

/** Runs one operation of a call: one attempt after the other, until one succeeds or no further one may follow. */
record OperationRunner(
    AttemptRunner attempts,
    Hosts hosts,
    WakeUps wakeUps,
    RetryDelays delays,
    Duration breakersOpenFor) {

  /**
   * Runs to the result.
   *
   * @param first the first operation of the work
   * @throws FireworksException of every kind that a call can end in
   */
  <T> T run(ResumableOperation<T> work, Operation<T> first, UserCall call) {
    Operation<T> operation = first;
    var progress = new OperationProgress(operation, call);
    while (true) {
      AttemptResult<T> result = attemptAwake(operation, progress);
      AttemptFailure failure = result.failure();
      if (failure == null) {
        call.succeeded(result, progress);
        return Objects.requireNonNull(result.value());
      }
      Duration delay =
          mayRepeat(failure, operation, progress) ? progress.delay(failure, work) : null;
      if (delay == null) {
        throw failure.exception(progress);
      }
      tellRetry(result, progress, failure.retryReason(), delay);
      sleep(delay, progress);
      operation = work.next();
      progress.begins(operation);
    }
  }

  private boolean mayRepeat(
      AttemptFailure failure, Operation<?> operation, OperationProgress progress) {
    return failure.isTransient()
        && progress.isSafeToRepeat()
        && (failure.isFree() || hosts.get(Host.of(operation)).allowsRetry());
  }

  /** One attempt; or, if the caller waits for a deployment to start, as many as needed until it answers. */
  private <T> AttemptResult<T> attemptAwake(Operation<T> operation, OperationProgress progress) {
    try (WakeUps.WakeUp wakeUp = wakeUps.of(progress.call(), operation)) {
      while (true) {
        AttemptFailure asleep = wakeUp.awaitOthers();
        if (asleep != null) {
          return AttemptResult.failed(asleep);
        }
        AttemptResult<T> result = attempt(operation, progress);
        Duration delay = wakeUp.delay(result.failure());
        if (delay == null) {
          return result;
        }
        tellRetry(result, progress, RetryReason.WAKING, delay);
        delays.sleep(delay);
        wakeUp.slept(delay);
      }
    } catch (InterruptedException e) {
      return AttemptResult.failed(new AttemptFailure.Interrupted(null));
    }
  }

  /** One attempt, if neither the client's state nor the host's circuit breaker prevents it. */
  private <T> AttemptResult<T> attempt(Operation<T> operation, OperationProgress progress) {
    AttemptFailure obstacle = attempts.obstacle(progress.call());
    if (obstacle != null) {
      return AttemptResult.failed(obstacle);
    }
    Host name = Host.of(operation);
    Hosts.HostState host = hosts.get(name);
    if (!host.admits()) {
      return AttemptResult.failed(new AttemptFailure.BreakerOpen(name, breakersOpenFor));
    }
    AttemptResult<T> result = null;
    try {
      result = observed(operation, progress);
      return result;
    } finally {
      host.record(result);
    }
  }

  private <T> AttemptResult<T> observed(Operation<T> operation, OperationProgress progress) {
    ObservedAttempt observed = ObservedAttempt.begin(operation, progress);
    AttemptResult<T> result = null;
    Throwable thrown = null;
    try {
      Headers added = observed == null ? Headers.empty() : observed.headers();
      result = attempts.attempt(operation, progress.call(), added);
      progress.ended(result);
      return result;
    } catch (RuntimeException | Error foreign) {
      thrown = foreign;
      throw foreign;
    } finally {
      if (observed != null) {
        observed.end(result, thrown);
      }
    }
  }

  private static void tellRetry(
      AttemptResult<?> result, OperationProgress progress, RetryReason reason, Duration delay) {
    ObservedCall observed = progress.call().observed();
    if (observed != null) {
      observed.retries(ObservedAttempt.ended(result, progress, Duration.ZERO), reason, delay);
    }
  }

  private void sleep(Duration delay, OperationProgress progress) {
    try {
      delays.sleep(delay);
      progress.call().budget().spend(delay);
    } catch (InterruptedException e) {
      throw new AttemptFailure.Interrupted(null).exception(progress);
    }
  }
}
