// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import java.util.function.Supplier;

/** Marks the calls of a thread for some time, so that the call path and its log can distinguish them. */
final class ThreadMark {
  private final ThreadLocal<Boolean> active = new ThreadLocal<>();

  <T> T run(Supplier<T> calls) {
    boolean isNested = isActive();
    active.set(Boolean.TRUE);
    try {
      return calls.get();
    } finally {
      if (!isNested) {
        active.remove();
      }
    }
  }

  boolean isActive() {
    return active.get() != null;
  }
}
