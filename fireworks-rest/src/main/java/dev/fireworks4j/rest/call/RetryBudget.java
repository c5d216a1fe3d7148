// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A bucket of tokens for one host, so that retries do not multiply the load on one that is down. A failed attempt takes
 * a token, any other returns one, and below half there is no retry.
 *
 * <p>A success returns a tenth more than a token. With exactly one, the bucket of a host that fails every other time
 * would drift between full and empty, and allow no retries half of the time.
 */
final class RetryBudget {
  private static final int TOKEN = 10;
  private static final int REFUND = 11;

  private final int full;
  private final AtomicInteger level;

  /** {@code tokens} in a full bucket; 0 for no limit. */
  RetryBudget(int tokens) {
    this.full = tokens * TOKEN;
    this.level = new AtomicInteger(full);
  }

  boolean allowsRetry() {
    return level.get() >= full / 2;
  }

  /** An attempt ended, with null for success; one that the client aborted does not count. */
  void record(@Nullable AttemptFailure failure) {
    if (failure != null && failure.costsToken()) {
      level.updateAndGet(now -> Math.max(0, now - TOKEN));
    } else if (failure == null || failure.health() != AttemptFailure.HostHealth.UNKNOWN) {
      level.updateAndGet(now -> Math.min(full, now + REFUND));
    }
  }
}
