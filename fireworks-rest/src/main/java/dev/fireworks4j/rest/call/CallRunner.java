// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.CallListener;
import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.error.TransportException;
import dev.fireworks4j.rest.json.JsonCodec;
import dev.fireworks4j.time.Timekeeper;
import dev.fireworks4j.transport.HttpTransport;
import dev.fireworks4j.transport.ResponseMetadata;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Makes calls: deadline, retry, circuit breaker, log and listeners, then one attempt after the other. */
public final class CallRunner implements AutoCloseable {
  private final HttpTransport transport;
  private final Timekeeper time;
  private final Watchdog watchdog = new Watchdog();
  private final AttemptRunner attempts;
  private final CircuitBreakers breakers;
  private final RetryBudgets budgets;
  private final RetryDelays delays;
  private final WakeUps wakeUps = new WakeUps();
  private final CallListeners listeners;
  private final Duration breakerOpenFor;
  private final AtomicBoolean closed = new AtomicBoolean();

  /** One runner for a client and all its views. */
  public CallRunner(
      HttpTransport transport, FireworksOptions options, Identity identity, JsonCodec codec) {
    this.transport = transport;
    this.time = options.time();
    this.listeners = new CallListeners(options.listeners());
    this.breakers = new CircuitBreakers(options.circuitBreaker(), time, listeners);
    this.budgets = new RetryBudgets(options.retry().budget());
    this.delays = new RetryDelays(time);
    this.breakerOpenFor = options.circuitBreaker().openFor();
    var readers =
        new AttemptRunner.AnswerReaders(
            new AnswerReader(watchdog, options.maxResponseBytes()),
            new RefusalReader(new ErrorDecoder(codec), time));
    this.attempts = new AttemptRunner(transport, watchdog, identity, readers);
  }

  /** Begins a call of the user's, with a deadline over all its operations. */
  public Call begin(Duration deadline, CallSettings settings) {
    return begin(Budget.of(deadline), settings);
  }

  /** Begins a call that shares a budget with others, e.g. those of one transfer. */
  public Call begin(Budget budget, CallSettings settings) {
    return new Call(requestId(), budget, settings, time);
  }

  /** Unique, not secret: the generator of {@link UUID#randomUUID} is a lock that all threads of the JVM share. */
  private static String requestId() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  /**
   * Runs one operation of a call to its result.
   *
   * @throws FireworksException of every kind that a call can end in
   */
  public <T> T run(ResumableOperation<T> work, Call call) {
    Operation<T> operation = work.next();
    var progress = new OperationProgress(operation, call);
    CallListener.Call seen = progress.seenFromOutside();
    listeners.onStart(seen);
    long begun = call.budget().leftNanos();
    FireworksException failure = null;
    try {
      return repeat(work, operation, progress, seen);
    } catch (FireworksException thrown) {
      failure = thrown;
      throw thrown;
    } catch (RuntimeException | Error foreign) {
      failure = describe(foreign, progress);
      throw foreign;
    } finally {
      Duration elapsed = Duration.ofNanos(begun - call.budget().leftNanos());
      CallLog.ended(progress, elapsed, failure);
      listeners.onEnd(seen, elapsed, failure);
    }
  }

  /** For log and listeners only: the caller gets what was thrown. */
  private static FireworksException describe(Throwable foreign, OperationProgress progress) {
    var cause = new IOException("the call ended in a " + foreign.getClass().getName(), foreign);
    return new TransportException(progress.context(), cause, progress.mayHaveReachedServer());
  }

  private <T> T repeat(
      ResumableOperation<T> work,
      Operation<T> first,
      OperationProgress progress,
      CallListener.Call seen) {
    Operation<T> operation = first;
    Call call = progress.call();
    RetrySchedule schedule = null;
    while (true) {
      AttemptResult<T> result = attemptAwake(operation, progress, seen);
      AttemptFailure failure = result.failure();
      if (failure == null) {
        tellMetadata(result, progress);
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
      listeners.onRetry(seen, seen(result, progress, Duration.ZERO), delay);
      sleep(delay, progress);
      operation = work.next();
      progress.begins(operation);
    }
  }

  /** One attempt; or as many as it takes until a deployment answers, where the caller waits for that. */
  private <T> AttemptResult<T> attemptAwake(
      Operation<T> operation, OperationProgress progress, CallListener.Call seen) {
    try (WakeUps.WakeUp wakeUp = wakeUps.of(progress.call(), operation)) {
      while (true) {
        AttemptFailure asleep = wakeUp.awaitOthers();
        if (asleep != null) {
          return AttemptResult.failed(asleep);
        }
        AttemptResult<T> result = attempt(operation, progress, seen);
        Duration delay = wakeUp.delay(result.failure());
        if (delay == null) {
          return result;
        }
        listeners.onRetry(seen, seen(result, progress, Duration.ZERO), delay);
        delays.sleep(delay);
        wakeUp.slept(delay);
      }
    } catch (InterruptedException e) {
      return AttemptResult.failed(new AttemptFailure.Interrupted(null));
    }
  }

  private static void tellMetadata(AttemptResult<?> result, OperationProgress progress) {
    Consumer<? super ResponseMetadata> listener = progress.call().settings().responses();
    if (listener != null) {
      CallListeners.tell(listener, told -> told.accept(progress.metadata(result)));
    }
  }

  private boolean mayRepeat(
      AttemptFailure failure, Operation<?> operation, OperationProgress progress) {
    return failure.isTransient()
        && progress.isSafeToRepeat()
        && (failure.isFree() || budgets.allows(Host.of(operation)));
  }

  private <T> AttemptResult<T> attempt(
      Operation<T> operation, OperationProgress progress, CallListener.Call seen) {
    Call call = progress.call();
    AttemptFailure obstacle = attempts.obstacle(call);
    if (obstacle != null) {
      return AttemptResult.failed(obstacle);
    }
    Host host = Host.of(operation);
    if (!breakers.admits(host)) {
      return AttemptResult.failed(new AttemptFailure.BreakerOpen(host, breakerOpenFor));
    }
    long left = call.budget().leftNanos();
    AttemptResult<T> result = null;
    try {
      result = attempts.attempt(operation, call);
    } finally {
      // Without a result the user's own code threw, which says nothing about the host.
      breakers.record(host, result == null ? HostHealth.UNKNOWN : result.health());
    }
    budgets.record(host, result.failure());
    progress.ended(result);
    Duration elapsed = Duration.ofNanos(left - call.budget().leftNanos());
    listeners.onAttempt(seen, seen(result, progress, elapsed));
    return result;
  }

  private static CallListener.Attempt seen(
      AttemptResult<?> result, OperationProgress progress, Duration elapsed) {
    AttemptFailure failure = result.failure();
    Integer status = result.httpStatus() == 0 ? null : (Integer) result.httpStatus();
    return new CallListener.Attempt(
        progress.attempts(), status, failure == null ? null : failure.cause(), elapsed);
  }

  private void sleep(Duration delay, OperationProgress progress) {
    try {
      delays.sleep(delay);
      progress.call().budget().spend(delay);
    } catch (InterruptedException e) {
      throw new AttemptFailure.Interrupted(null).exception(progress);
    }
  }

  /** Ends calls in flight, then closes the transport. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      watchdog.close();
      delays.close();
      transport.close();
    }
  }
}
