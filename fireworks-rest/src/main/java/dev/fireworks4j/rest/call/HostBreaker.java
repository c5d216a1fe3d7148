// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.CircuitBreakerPolicy;
import dev.fireworks4j.time.Timekeeper;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.StateTransition;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The circuit breaker of one host. How long it stays open is decided here: Resilience4j accepts no clock before 2.3,
 * and its own follows jumps of the machine's clock.
 */
final class HostBreaker {
  /** Longer than any program runs, and short enough to be added to a date. */
  private static final Duration NEVER = Duration.ofDays(36_500);

  private final CircuitBreaker breaker;
  private final CircuitBreakerPolicy policy;
  private final Timekeeper time;
  private volatile Duration openedAt = Duration.ZERO;

  HostBreaker(Host host, CircuitBreakerPolicy policy, Timekeeper time, CallListeners listeners) {
    String name = host.toString();
    this.breaker = CircuitBreaker.of(name, config(policy));
    this.policy = policy;
    this.time = time;
    breaker
        .getEventPublisher()
        .onStateTransition(event -> changed(name, event.getStateTransition(), listeners));
  }

  private static CircuitBreakerConfig config(CircuitBreakerPolicy policy) {
    return CircuitBreakerConfig.custom()
        .slidingWindowType(SlidingWindowType.COUNT_BASED)
        .slidingWindowSize(policy.window())
        .minimumNumberOfCalls(policy.minimumAttempts())
        .failureRateThreshold(policy.failureRatePercent())
        .waitDurationInOpenState(NEVER)
        .permittedNumberOfCallsInHalfOpenState(policy.probes())
        .build();
  }

  private void changed(String name, StateTransition change, CallListeners listeners) {
    if (change.getToState() == State.OPEN) {
      openedAt = time.monotonic();
    }
    listeners.onBreaker(name, change.getFromState().name(), change.getToState().name());
  }

  /** Whether an attempt may start; {@link #record} must follow. */
  boolean admits() {
    if (breaker.getState() == State.OPEN) {
      halfOpenInTime();
    }
    return breaker.tryAcquirePermission();
  }

  private synchronized void halfOpenInTime() {
    Duration open = time.monotonic().minus(openedAt);
    if (open.compareTo(policy.openFor()) >= 0 && breaker.getState() == State.OPEN) {
      breaker.transitionToHalfOpenState();
    }
  }

  /** An admitted attempt ended. One that ended for a reason on the client's side returns its permission. */
  void record(AttemptFailure.HostHealth health) {
    switch (health) {
      case WORKING -> breaker.onSuccess(0, TimeUnit.NANOSECONDS);
      case FAILING -> breaker.onError(0, TimeUnit.NANOSECONDS, new IOException("the host failed"));
      case UNKNOWN -> breaker.releasePermission();
    }
  }
}
