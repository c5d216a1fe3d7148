// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.rehearsal;

import java.io.Serial;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A journey that ended without an exception, but not as it should. */
final class UnexpectedEnd extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private UnexpectedEnd(String message) {
    super(message);
  }

  /** Insists that something is as it should be. */
  static void unless(String what, @Nullable Object expected, @Nullable Object actual) {
    if (!Objects.equals(expected, actual)) {
      throw new UnexpectedEnd(what + ": expected " + expected + " but found " + actual);
    }
  }
}
