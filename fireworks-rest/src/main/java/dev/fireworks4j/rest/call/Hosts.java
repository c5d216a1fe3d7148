// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.CircuitBreakerPolicy;
import dev.fireworks4j.time.Timekeeper;
import java.util.Comparator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The state of each host that was called. It is bounded, because host names also come from signed URLs: the least
 * recently called hosts are dropped.
 */
final class Hosts {
  static final int MAX_HOSTS = 256;

  private final ConcurrentHashMap<Host, HostState> states = new ConcurrentHashMap<>();
  private final Function<Host, HostState> added;

  /** No hosts yet; {@code retryTokens} is the retry budget of each, 0 for no limit. */
  Hosts(CircuitBreakerPolicy policy, int retryTokens, Timekeeper time, CallListeners listeners) {
    this.added =
        host ->
            new HostState(
                policy.isEnabled() ? new HostBreaker(host, policy, time, listeners) : null,
                new RetryBudget(retryTokens));
  }

  /** The state of a host; new if it was not called before. */
  HostState get(Host host) {
    HostState state = states.get(host);
    if (state == null) {
      state = states.computeIfAbsent(host, added);
      forgetOldest();
    } else if (states.size() > MAX_HOSTS / 2) {
      // Most clients call two hosts and need no clock here.
      state.lastUse = System.nanoTime();
    }
    return state;
  }

  int size() {
    return states.size();
  }

  /** Drops a quarter at a time, so that sorting is rare. */
  private void forgetOldest() {
    if (states.size() <= MAX_HOSTS) {
      return;
    }
    long now = System.nanoTime();
    record Use(Host host, long age) {}
    states.entrySet().stream()
        .map(entry -> new Use(entry.getKey(), now - entry.getValue().lastUse))
        .sorted(Comparator.comparingLong(Use::age).reversed())
        .limit(MAX_HOSTS / 4)
        .map(Use::host)
        .forEach(states::remove);
  }

  /** The circuit breaker of a host, null if breakers are switched off, and its budget of retries. */
  static final class HostState {
    private final @Nullable HostBreaker breaker;
    private final RetryBudget budget;
    private volatile long lastUse = System.nanoTime();

    HostState(@Nullable HostBreaker breaker, RetryBudget budget) {
      this.breaker = breaker;
      this.budget = budget;
    }

    /** Whether an attempt may start; {@link #record} must follow. */
    boolean admits() {
      return breaker == null || breaker.admits();
    }

    boolean allowsRetry() {
      return budget.allowsRetry();
    }

    /** An admitted attempt ended; null if the user's own code threw, which says nothing about the host. */
    void record(@Nullable AttemptResult<?> result) {
      if (breaker != null) {
        breaker.record(result == null ? AttemptFailure.HostHealth.UNKNOWN : result.health());
      }
      if (result != null) {
        budget.record(result.failure());
      }
    }
  }
}
