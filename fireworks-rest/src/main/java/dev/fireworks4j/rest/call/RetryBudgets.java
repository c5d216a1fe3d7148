// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A bucket of tokens for each host, so that retries do not multiply the load on one that is down. A failed attempt
 * takes a token, any other gives one back, and below half there is no retry.
 *
 * <p>What is given back is a tenth more than a token. At one for one, a host that fails exactly every other time would
 * walk at random between full and empty, and be without retries half of the time.
 */
final class RetryBudgets {
  private static final int TOKEN = 10;
  private static final int REFUND = 11;

  private final int full;
  private final HostMap<AtomicInteger> byHost;

  /** {@code tokens} in a full bucket; 0 for no limit. */
  RetryBudgets(int tokens) {
    this.full = tokens * TOKEN;
    this.byHost = new HostMap<>(added -> new AtomicInteger(full));
  }

  boolean allows(Host host) {
    return full == 0 || byHost.get(host).get() >= full / 2;
  }

  int size() {
    return byHost.size();
  }

  /** An attempt ended; one that was broken off from this side says nothing. */
  void record(Host host, @Nullable AttemptFailure failure) {
    if (full == 0) {
      return;
    }
    if (failure != null && failure.costsToken()) {
      byHost.get(host).updateAndGet(level -> Math.max(0, level - TOKEN));
    } else if (failure == null || failure.health() != HostHealth.UNKNOWN) {
      byHost.get(host).updateAndGet(level -> Math.min(full, level + REFUND));
    }
  }
}
