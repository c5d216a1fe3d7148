// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import java.util.function.Supplier;

/** Marks the calls that a wait makes again and again, so that the log can tell them from those that a user makes. */
public final class Polls {
  private static final ThreadLocal<Boolean> ACTIVE = new ThreadLocal<>();

  private Polls() {}

  /** Runs calls of this thread as polls. */
  public static <T> T run(Supplier<T> calls) {
    boolean isNested = isActive();
    ACTIVE.set(Boolean.TRUE);
    try {
      return calls.get();
    } finally {
      if (!isNested) {
        ACTIVE.remove();
      }
    }
  }

  /** True if the call that this thread makes now is a poll. */
  public static boolean isActive() {
    return ACTIVE.get() != null;
  }
}
