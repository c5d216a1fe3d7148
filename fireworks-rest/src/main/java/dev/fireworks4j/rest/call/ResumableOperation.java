// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

/**
 * An operation whose request is made again for each attempt, such as a download that continues where the last attempt
 * stopped. Retries remain the task of {@link CallRunner}: its number of attempts, waits, budget and circuit breaker.
 */
public interface ResumableOperation<T> {

  /**
   * The operation of the next attempt, e.g. with a {@code Range} that begins behind what has come. Same host each time.
   */
  Operation<T> next();

  /**
   * Asked after each attempt that failed: true if that attempt got further than the one before. Attempts then count
   * from one again, so that a large file over a bad connection fails only when no more bytes arrive.
   */
  boolean hasAdvanced();
}
