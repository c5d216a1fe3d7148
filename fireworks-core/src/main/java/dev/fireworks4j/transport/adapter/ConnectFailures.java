// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.adapter;

import dev.fireworks4j.internal.Causes;
import dev.fireworks4j.internal.ForeignText;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** Messages for failures before the first byte of a request, the same on every transport. */
public final class ConnectFailures {

  private ConnectFailures() {}

  /** E.g. {@code unknown host:}, to be followed by the server; null if the request may have been sent. */
  public static @Nullable String reason(Throwable failure) {
    if (has(failure, UnknownHostException.class)
        || has(failure, UnresolvedAddressException.class)) {
      return "unknown host:";
    }
    if (has(failure, ConnectException.class) || has(failure, NoRouteToHostException.class)) {
      return "connection refused or unreachable:";
    }
    return has(failure, SSLHandshakeException.class)
        ? "TLS handshake failed (" + text(failure) + "):"
        : null;
  }

  /**
   * The failure's message, or its type if it has none. The message may hold text of the server: a header line, a status
   * line.
   */
  public static String text(Throwable failure) {
    String message = failure.getMessage();
    return ForeignText.line(message == null ? failure.toString() : message);
  }

  private static boolean has(Throwable failure, Class<? extends Throwable> type) {
    return Causes.of(failure).anyMatch(type::isInstance);
  }
}
