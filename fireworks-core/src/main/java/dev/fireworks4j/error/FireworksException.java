// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * Root of everything this library throws on purpose, apart from {@link NullPointerException} and {@link
 * IllegalArgumentException} for arguments that are wrong by themselves. No message holds a credential or the query of a
 * signed URL.
 */
public class FireworksException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** For subclasses, here and in other modules of this library. */
  public FireworksException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
