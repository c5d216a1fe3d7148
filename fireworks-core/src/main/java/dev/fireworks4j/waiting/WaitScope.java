// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.waiting;

import org.jspecify.annotations.Nullable;

/**
 * The scope of one listener for one wait. Its methods are called one after the other, those of an asynchronous wait on
 * several threads. What they throw is logged and goes no further.
 */
public interface WaitScope {
  /**
   * A thread begins to work for the wait: to its end, or for one poll of an asynchronous wait or of one for many. What
   * this returns is run when it stops; null for nothing. The calls of the polls are made in between.
   */
  default @Nullable Runnable enter() {
    return null;
  }

  /** A poll showed something, or failed. */
  default void onEvent(WaitEvent event) {}

  /** The wait has ended. One for many ends with the last outcome, or when its stream is closed. */
  default void onEnd(WaitEnd end) {}
}
