// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import java.util.function.Supplier;

/** Marks the calls that a wait makes again and again, so that the log can tell them from those that a user makes. */
public final class Polls {
  private static final ThreadMark MARK = new ThreadMark();

  private Polls() {}

  /** Runs calls of this thread as polls. */
  public static <T> T run(Supplier<T> calls) {
    return MARK.run(calls);
  }

  /** True if this thread's current call is a poll. */
  public static boolean isActive() {
    return MARK.isActive();
  }
}
