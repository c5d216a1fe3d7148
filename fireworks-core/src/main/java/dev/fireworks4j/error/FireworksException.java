// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import java.io.Serial;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Root of all exceptions that this library throws, apart from {@link NullPointerException} and {@link
 * IllegalArgumentException} for invalid arguments. No message holds a credential or the query of a signed URL; text of
 * a server appears in it as one line.
 *
 * <p>To try again later: {@code if (e.isTransient()) runAgainAfter(e.retryAfter())}.
 */
public abstract class FireworksException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  FireworksException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /**
   * Whether the same call may succeed later without a change. Says nothing about whether it is safe to repeat: see
   * {@link CallException#mayHaveTakenEffect()}.
   */
  public boolean isTransient() {
    return false;
  }

  /** How long to wait before that, never negative; null if no wait was asked for. */
  public @Nullable Duration retryAfter() {
    return null;
  }
}
