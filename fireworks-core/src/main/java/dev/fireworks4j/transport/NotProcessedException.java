// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The server is up but did not take this request: its limit of concurrent HTTP/2 streams is reached, it refused the
 * stream ({@code REFUSED_STREAM}), or it closes the connection and did not process this stream ({@code GOAWAY} with a
 * lower last id). The host does not count as failing, and the same request may be sent again at once, even one that
 * creates something.
 */
public final class NotProcessedException extends NotSentException {
  @Serial private static final long serialVersionUID = 1L;

  /** Says what the server refused, with the client's own exception as the cause. */
  public NotProcessedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
