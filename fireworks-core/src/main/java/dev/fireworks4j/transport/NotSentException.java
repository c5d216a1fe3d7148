// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport;

import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The request certainly had no effect: unknown host, refused connection, failed TLS handshake or proxy tunnel, no free
 * connection in the pool. It is safe to repeat.
 */
public sealed class NotSentException extends IOException permits NotProcessedException {
  @Serial private static final long serialVersionUID = 1L;

  /** Says why nothing was sent, in words for the user, with the client's own exception as the cause. */
  public NotSentException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
