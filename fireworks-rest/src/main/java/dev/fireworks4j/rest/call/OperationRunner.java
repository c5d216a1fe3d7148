// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.CallScope.RetryReason;
import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.transport.Headers;
import java.time.Duration;
import java.util.Objects;

/** Runs one operation of a call: retry and circuit breaker, then one attempt after the other. */
final class OperationRunner {
  private final AttemptRunner attempts;
  private final CircuitBreakers breakers;
  private final RetryBudgets budgets;
  private final RetryDelays delays;
  private final WakeUps wakeUps = new WakeUps();
  private final Duration breakerOpenFor;

  OperationRunner(
      AttemptRunner attempts,
      CircuitBreakers breakers,
      RetryDelays delays,
      FireworksOptions options) {
    this.attempts = attempts;
    this.breakers = breakers;
    this.delays = delays;
    this.budgets = new RetryBudgets(options.retry().budget());
    this.breakerOpenFor = options.circuitBreaker().openFor();
  }

  /**
   * Runs to the result.
   *
   * @param first what the work gave as its next operation
   * @throws FireworksException of every kind that a call can end in
   */
  <T> T run(ResumableOperation<T> work, Operation<T> first, Call call) {
    Operation<T> operation = first;
    var progress = new OperationProgress(operation, call);
    RetrySchedule schedule = null;
    while (true) {
      AttemptResult<T> result = attemptAwake(operation, progress);
      AttemptFailure failure = result.failure();
      if (failure == null) {
        call.succeeded(result, progress);
        return Objects.requireNonNull(result.value());
      }
      if (schedule == null) {
        schedule = new RetrySchedule(call.settings().retry());
      } else if (work.hasAdvanced()) {
        schedule.restart();
      }
      Duration delay = mayRepeat(failure, operation, progress) ? schedule.delay(failure) : null;
      if (delay == null || !call.budget().allows(delay)) {
        throw failure.exception(progress);
      }
      tellRetry(result, progress, failure.retryReason(), delay);
      sleep(delay, progress);
      operation = work.next();
      progress.begins(operation);
    }
  }

  /** One attempt; or as many as it takes until a deployment answers, where the caller waits for that. */
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

  private static void tellRetry(
      AttemptResult<?> result, OperationProgress progress, RetryReason reason, Duration delay) {
    ObservedCall observed = progress.call().observed();
    if (observed != null) {
      observed.retries(ObservedAttempt.ended(result, progress, Duration.ZERO), reason, delay);
    }
  }

  private boolean mayRepeat(
      AttemptFailure failure, Operation<?> operation, OperationProgress progress) {
    return failure.isTransient()
        && progress.isSafeToRepeat()
        && (failure.isFree() || budgets.allows(Host.of(operation)));
  }

  private <T> AttemptResult<T> attempt(Operation<T> operation, OperationProgress progress) {
    Call call = progress.call();
    AttemptFailure obstacle = attempts.obstacle(call);
    if (obstacle != null) {
      return AttemptResult.failed(obstacle);
    }
    Host host = Host.of(operation);
    if (!breakers.admits(host)) {
      return AttemptResult.failed(new AttemptFailure.BreakerOpen(host, breakerOpenFor));
    }
    AttemptResult<T> result = null;
    try {
      result = admitted(operation, progress);
    } finally {
      // Without a result the user's own code threw, which says nothing about the host.
      breakers.record(host, result == null ? HostHealth.UNKNOWN : result.health());
    }
    budgets.record(host, result.failure());
    return result;
  }

  private <T> AttemptResult<T> admitted(Operation<T> operation, OperationProgress progress) {
    Call call = progress.call();
    ObservedCall observed = call.observed();
    if (observed == null) {
      AttemptResult<T> result = attempts.attempt(operation, call, Headers.empty());
      progress.ended(result);
      return result;
    }
    var attempt = new ObservedAttempt(observed, progress, operation);
    AttemptResult<T> result = null;
    Throwable thrown = null;
    try {
      result = attempts.attempt(operation, call, attempt.headers());
      progress.ended(result);
      return result;
    } catch (RuntimeException | Error foreign) {
      thrown = foreign;
      throw foreign;
    } finally {
      attempt.end(result, thrown);
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
