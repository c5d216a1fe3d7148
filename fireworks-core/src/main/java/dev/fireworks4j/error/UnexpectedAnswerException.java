// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The service answered, but its answer cannot be used: a page token for the second time, a missing URL, a file without
 * a plain name.
 */
public final class UnexpectedAnswerException extends FireworksException {
  @Serial private static final long serialVersionUID = 1L;

  /** {@code problem} says what is wrong with the answer, {@code advice} what to do. */
  public UnexpectedAnswerException(
      String operation, String problem, String advice, @Nullable Throwable cause) {
    super(operation + " failed\n  Cause: " + problem + "\n  Do:    " + advice, cause);
  }
}
