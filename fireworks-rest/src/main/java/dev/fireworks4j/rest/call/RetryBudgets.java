// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A bucket of tokens for each host, so that retries do not multiply the load on one that is down. A failed attempt takes a
 * token, any other gives one back, and below half there is no retry.
 *
 * <p>What is given back is a tenth more than a token. At one for one, a host that fails exactly every other time would walk
 * at random between full and empty, and be without retries half of the time.
 */
final class RetryBudgets {
  private static final int TOKEN = 10;
  private static final int REFUND = 11;

  private final int full;
  private final ConcurrentHashMap<Host, AtomicInteger> byHost = new ConcurrentHashMap<>();

  /** {@code tokens} in a full bucket; 0 for no limit. */
  RetryBudgets(int tokens) {
    this.full = tokens * TOKEN;
  }

  boolean allows(Host host) {
    return full == 0 || bucket(host).get() >= full / 2;
  }

  /** An attempt ended; one that was broken off from this side says nothing. */
  void record(Host host, Outcome<?> outcome) {
    if (full == 0) {
      return;
    }
    Failure failure = outcome.failure();
    if (failure == null || failure.isAnswer()) {
      bucket(host).updateAndGet(level -> Math.min(full, level + REFUND));
    } else if (failure.isTransient() || failure.kind() == Failure.Kind.DEADLINE) {
      bucket(host).updateAndGet(level -> Math.max(0, level - TOKEN));
    }
  }

  private AtomicInteger bucket(Host host) {
    AtomicInteger known = byHost.get(host);
    return known != null ? known : byHost.computeIfAbsent(host, added -> new AtomicInteger(full));
  }
}
