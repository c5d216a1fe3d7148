// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.RetryPolicy;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * When the next attempt of one operation begins. The policy is Resilience4j's; the waiting is not, because its own
 * sleeps through a static of the whole JVM.
 */
final class RetrySchedule {
  /** Bounds repeats of requests that a server did not process: half a minute of waits, if the deadline allows that. */
  private static final int MAX_FREE = 100;

  private static final long FIRST_FREE_MILLIS = 4;
  private static final int FREE_DOUBLINGS = 7;
  private static final long NANOS_A_MILLI = 1_000_000;

  private final RetryPolicy policy;
  private Retry.AsyncContext<AttemptFailure> context;
  private int free;

  RetrySchedule(RetryPolicy policy) {
    this.policy = policy;
    this.context = context(policy);
  }

  /** An attempt got further than the one before: the count starts again. */
  void restart() {
    context = context(policy);
  }

  /** How long to wait for the next attempt; null if there is none. */
  @Nullable Duration delay(AttemptFailure failure) {
    if (failure.isFree()) {
      free++;
      long bound = FIRST_FREE_MILLIS << Math.min(free, FREE_DOUBLINGS);
      return free > MAX_FREE ? null : Duration.ofMillis(jittered(bound));
    }
    long millis = context.onResult(failure);
    return millis < 0 ? null : Duration.ofMillis(millis);
  }

  private static Retry.AsyncContext<AttemptFailure> context(RetryPolicy policy) {
    RetryConfig config =
        RetryConfig.<AttemptFailure>custom()
            .maxAttempts(policy.maxAttempts())
            .retryOnResult(failure -> true)
            .intervalBiFunction((attempt, either) -> waitMillis(policy, attempt, either))
            .build();
    return Retry.of("fireworks", config).asyncContext();
  }

  /** The wait that the server asked for, else full jitter under a bound that doubles. */
  private static long waitMillis(
      RetryPolicy policy, int attempt, Either<Throwable, AttemptFailure> either) {
    Duration asked = either.isRight() ? either.get().retryAfter() : null;
    if (asked != null) {
      return (Budget.toNanos(asked) + 999_999) / NANOS_A_MILLI;
    }
    long bound = millis(policy.firstDelay()) << Math.min(attempt - 1, 20);
    return jittered(Math.min(bound, millis(policy.maxDelay())));
  }

  /** Bounded so that 20 doublings do not overflow. */
  private static long millis(Duration duration) {
    return Budget.toNanos(duration) / NANOS_A_MILLI;
  }

  private static long jittered(long bound) {
    return ThreadLocalRandom.current().nextLong(bound + 1);
  }
}
