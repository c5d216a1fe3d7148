// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.CallListener;
import dev.fireworks4j.CircuitBreakerPolicy;
import dev.fireworks4j.time.Timekeeper;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** One circuit breaker for each scheme, host and port. */
final class Breakers {
  private final CircuitBreakerPolicy policy;
  private final CircuitBreakerConfig config;
  private final CallListener listener;
  private final ConcurrentHashMap<Host, CircuitBreaker> byHost = new ConcurrentHashMap<>();

  Breakers(CircuitBreakerPolicy policy, Timekeeper time, CallListener listener) {
    this.policy = policy;
    this.listener = listener;
    this.config =
        CircuitBreakerConfig.custom()
            .clock(new TimekeeperClock(time))
            .currentTimestampFunction(Clock::millis, TimeUnit.MILLISECONDS)
            .slidingWindow(policy.window(), policy.minimumAttempts(), SlidingWindowType.COUNT_BASED)
            .failureRateThreshold(policy.failureRatePercent())
            .waitDurationInOpenState(policy.openFor())
            .permittedNumberOfCallsInHalfOpenState(policy.probes())
            .build();
  }

  boolean admits(Host host) {
    return !policy.enabled() || breaker(host).tryAcquirePermission();
  }

  /** Reports how an admitted attempt ended. One that the caller broke off says nothing about the host. */
  void record(Host host, Outcome<?> outcome) {
    if (!policy.enabled()) {
      return;
    }
    CircuitBreaker breaker = breaker(host);
    Failure failure = outcome.failure();
    if (failure == null) {
      breaker.onSuccess(0, TimeUnit.NANOSECONDS);
    } else if (failure.isHostFault()) {
      breaker.onError(0, TimeUnit.NANOSECONDS, new IOException(failure.kind().name()));
    } else if (failure.kind() == Failure.Kind.REFUSED
        || failure.kind() == Failure.Kind.UNREADABLE) {
      breaker.onSuccess(0, TimeUnit.NANOSECONDS);
    } else {
      breaker.releasePermission();
    }
  }

  private CircuitBreaker breaker(Host host) {
    CircuitBreaker known = byHost.get(host);
    return known != null ? known : byHost.computeIfAbsent(host, this::create);
  }

  private CircuitBreaker create(Host host) {
    String name = host.toString();
    var breaker = CircuitBreaker.of(name, config);
    breaker
        .getEventPublisher()
        .onStateTransition(
            event ->
                listener.onBreaker(
                    name,
                    event.getStateTransition().getFromState().name(),
                    event.getStateTransition().getToState().name()));
    return breaker;
  }

  /** The time port as the clock that the breaker asks for. */
  private static final class TimekeeperClock extends Clock {
    private final Timekeeper time;

    TimekeeperClock(Timekeeper time) {
      this.time = time;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return time.now();
    }
  }
}
