// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.CallListener;
import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.RetryPolicy;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.rest.json.JsonCodec;
import dev.fireworks4j.time.Timekeeper;
import dev.fireworks4j.transport.HttpTransport;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Makes calls: deadline, retry, circuit breaker, listeners, then one attempt after the other. The policy is
 * Resilience4j's; the waiting is ours, because its own sleeps through a static of the whole JVM.
 */
public final class CallRunner implements AutoCloseable {
  /** An attempt in which the user's own code threw. */
  private static final Outcome<?> THROWN = Outcome.failed(Failure.of(Failure.Kind.CLOSED, null));

  private final HttpTransport transport;
  private final Timekeeper time;
  private final Watchdog watchdog = new Watchdog();
  private final AttemptRunner attempts;
  private final Breakers breakers;
  private final RetryBudgets budgets;
  private final Pauses pauses;
  private final CallListener listener;
  private final Duration breakerOpenFor;
  private final AtomicBoolean closed = new AtomicBoolean();

  /** One runner for a client and all its views. */
  public CallRunner(
      HttpTransport transport, FireworksOptions options, Identity identity, JsonCodec codec) {
    this.transport = transport;
    this.time = options.time();
    var all = new ArrayList<CallListener>(options.listeners());
    all.add(new CallLog());
    this.listener = new Listeners(all);
    this.breakers = new Breakers(options.circuitBreaker(), time, listener);
    this.budgets = new RetryBudgets(options.retry().budget());
    this.pauses = new Pauses(time);
    this.breakerOpenFor = options.circuitBreaker().openFor();
    var limits = new AttemptRunner.Limits(time, options.maxResponseBytes());
    this.attempts =
        new AttemptRunner(transport, watchdog, identity, new ErrorDecoder(codec), limits);
  }

  /** Begins a call of the user's, with a deadline over all its operations. */
  public Call begin(Duration deadline, CallSettings settings) {
    return begin(Budget.of(deadline), settings);
  }

  /** Unique, not secret: the generator of {@link UUID#randomUUID} is a lock that all threads of the JVM share. */
  private static String requestId() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  /** Begins a call that shares a budget with others, e.g. those of one transfer. */
  public Call begin(Budget budget, CallSettings settings) {
    return new Call(requestId(), budget, settings, time.now());
  }

  /**
   * Runs one operation of a call to its result.
   *
   * @throws FireworksException of every kind that a call can end in
   */
  public <T> T run(ResumableOperation<T> work, Call call) {
    var progress = new Progress(work.next(), call);
    CallListener.Call seen = progress.seenFromOutside();
    listener.onStart(seen);
    long begun = call.budget().leftNanos();
    FireworksException failure = null;
    try {
      return repeat(work, call, progress, seen);
    } catch (FireworksException thrown) {
      failure = thrown;
      throw thrown;
    } finally {
      listener.onEnd(seen, Duration.ofNanos(begun - call.budget().leftNanos()), failure);
    }
  }

  private <T> T repeat(
      ResumableOperation<T> work, Call call, Progress progress, CallListener.Call seen) {
    Retry.AsyncContext<Failure> policy = null;
    while (true) {
      Operation<T> operation = work.next();
      progress.begins(operation);
      Outcome<T> outcome = attempt(operation, call, progress, seen);
      Failure failure = outcome.failure();
      if (failure == null) {
        return Objects.requireNonNull(outcome.value());
      }
      policy = policy == null || work.hasAdvanced() ? policy(call.settings().retry()) : policy;
      boolean mayRepeat =
          failure.isTransient()
              && progress.isSafeToRepeat()
              && budgets.allows(Host.of(operation.uri()));
      long waitMillis = mayRepeat ? policy.onResult(failure) : -1;
      if (waitMillis < 0 || !call.budget().allows(Duration.ofMillis(waitMillis))) {
        throw Failures.exception(failure, progress, call, operation);
      }
      listener.onRetry(seen, seen(outcome, progress, Duration.ZERO), Duration.ofMillis(waitMillis));
      sleep(Duration.ofMillis(waitMillis), operation, call, progress);
    }
  }

  private <T> Outcome<T> attempt(
      Operation<T> operation, Call call, Progress progress, CallListener.Call seen) {
    Failure unfit = attempts.refusal(call);
    if (unfit != null) {
      return Outcome.failed(unfit);
    }
    Host host = Host.of(operation.uri());
    if (!breakers.admits(host)) {
      var open = new Failure(Failure.Kind.CIRCUIT_OPEN, null, breakerOpenFor, null, null, null);
      return Outcome.failed(open);
    }
    long left = call.budget().leftNanos();
    Outcome<?> end = THROWN;
    Outcome<T> outcome;
    try {
      outcome = attempts.attempt(operation, call);
      end = outcome;
    } finally {
      breakers.record(host, end);
      budgets.record(host, end);
    }
    progress.ended(outcome);
    listener.onAttempt(
        seen, seen(outcome, progress, Duration.ofNanos(left - call.budget().leftNanos())));
    return outcome;
  }

  private static CallListener.Attempt seen(
      Outcome<?> outcome, Progress progress, Duration elapsed) {
    Failure failure = outcome.failure();
    Integer status = outcome.httpStatus() == 0 ? null : (Integer) outcome.httpStatus();
    return new CallListener.Attempt(
        progress.attempts(), status, failure == null ? null : failure.cause(), elapsed);
  }

  private void sleep(Duration wait, Operation<?> operation, Call call, Progress progress) {
    try {
      pauses.sleep(wait);
      call.budget().spend(wait);
    } catch (InterruptedException interrupted) {
      Failure failure = Failure.of(Failure.Kind.INTERRUPTED, null);
      throw Failures.exception(failure, progress, call, operation);
    }
  }

  private static Retry.AsyncContext<Failure> policy(RetryPolicy policy) {
    RetryConfig config =
        RetryConfig.<Failure>custom()
            .maxAttempts(policy.maxAttempts())
            .retryOnResult(failure -> true)
            .intervalBiFunction((attempt, either) -> waitMillis(policy, attempt, either))
            .build();
    return Retry.of("fireworks", config).asyncContext();
  }

  /** What the server asked for, else full jitter under a bound that doubles. */
  private static long waitMillis(
      RetryPolicy policy, int attempt, Either<Throwable, Failure> either) {
    Duration asked = either.isRight() ? either.get().retryAfter() : null;
    if (asked != null) {
      return asked.plusNanos(999_999).toMillis();
    }
    long bound = policy.firstDelay().toMillis() << Math.min(attempt - 1, 20);
    return ThreadLocalRandom.current().nextLong(Math.min(bound, policy.maxDelay().toMillis()) + 1);
  }

  /** Ends calls in flight, then closes the transport. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      watchdog.close();
      pauses.close();
      transport.close();
    }
  }
}
