// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import dev.fireworks4j.error.NotFoundException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Looks at what may not be there: to a probe, 404 is an answer and no failure. */
public final class Probes {
  private static final ThreadMark MARK = new ThreadMark();

  private Probes() {}

  /** What the calls give; null if it is not there. */
  public static <T> @Nullable T look(Supplier<T> calls) {
    try {
      return MARK.run(calls);
    } catch (NotFoundException e) {
      return null;
    }
  }

  /** True if the call that this thread makes now may find nothing. */
  public static boolean isActive() {
    return MARK.isActive() || Polls.isActive();
  }
}
