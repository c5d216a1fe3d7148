// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import dev.fireworks4j.error.NotFoundException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads of resources that may not exist: for a probe, 404 is an answer and not a failure. */
public final class Probes {
  private static final ThreadMark MARK = new ThreadMark();

  private Probes() {}

  /** The result of the calls; null if the resource does not exist. */
  public static <T> @Nullable T look(Supplier<T> calls) {
    try {
      return MARK.run(calls);
    } catch (NotFoundException e) {
      return null;
    }
  }

  /** True if this thread's current call is a probe. */
  public static boolean isActive() {
    return MARK.isActive() || Polls.isActive();
  }
}
