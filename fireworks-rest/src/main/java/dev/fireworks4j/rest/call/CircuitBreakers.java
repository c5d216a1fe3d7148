// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.CircuitBreakerPolicy;
import dev.fireworks4j.time.Timekeeper;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * One circuit breaker for each scheme, host and port. How long one stays open is decided here: Resilience4j takes no
 * clock before 2.3, and its own follows the jumps of the machine's.
 */
final class CircuitBreakers {
  /** Longer than any program runs, and short enough to be added to a date. */
  private static final Duration NEVER = Duration.ofDays(36_500);

  private final CircuitBreakerPolicy policy;
  private final CircuitBreakerConfig config;
  private final Timekeeper time;
  private final CallListeners listeners;
  private final HostMap<HostBreaker> byHost = new HostMap<>(HostBreaker::new);

  CircuitBreakers(CircuitBreakerPolicy policy, Timekeeper time, CallListeners listeners) {
    this.policy = policy;
    this.time = time;
    this.listeners = listeners;
    this.config =
        CircuitBreakerConfig.custom()
            .slidingWindowType(SlidingWindowType.COUNT_BASED)
            .slidingWindowSize(policy.window())
            .minimumNumberOfCalls(policy.minimumAttempts())
            .failureRateThreshold(policy.failureRatePercent())
            .waitDurationInOpenState(NEVER)
            .permittedNumberOfCallsInHalfOpenState(policy.probes())
            .build();
  }

  boolean admits(Host host) {
    return !policy.isEnabled() || byHost.get(host).admits();
  }

  int size() {
    return byHost.size();
  }

  /** Reports how an admitted attempt ended. One that ended for a reason on this side gives its permission back. */
  void record(Host host, HostHealth health) {
    if (!policy.isEnabled()) {
      return;
    }
    CircuitBreaker breaker = byHost.get(host).breaker;
    switch (health) {
      case WORKING -> breaker.onSuccess(0, TimeUnit.NANOSECONDS);
      case FAILING -> breaker.onError(0, TimeUnit.NANOSECONDS, new IOException("the host failed"));
      case UNKNOWN -> breaker.releasePermission();
    }
  }

  /** The breaker of one host, and since when it is open. */
  private final class HostBreaker {
    private final CircuitBreaker breaker;
    private volatile Duration openedAt = Duration.ZERO;

    HostBreaker(Host host) {
      String name = host.toString();
      breaker = CircuitBreaker.of(name, config);
      breaker
          .getEventPublisher()
          .onStateTransition(event -> changed(name, event.getStateTransition()));
    }

    private void changed(String name, CircuitBreaker.StateTransition change) {
      if (change.getToState() == State.OPEN) {
        openedAt = time.monotonic();
      }
      listeners.onBreaker(name, change.getFromState().name(), change.getToState().name());
    }

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
  }
}
