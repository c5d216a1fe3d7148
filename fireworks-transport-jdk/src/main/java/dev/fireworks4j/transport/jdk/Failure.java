// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import dev.fireworks4j.transport.NotSentException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** Says in words what the client's exceptions mean, and whether the request was sent at all. */
final class Failure {

  private Failure() {}

  static IOException of(Throwable cause, JdkMessage message) {
    String reason = reasonNotSent(cause);
    if (reason != null) {
      return new NotSentException(reason + " " + message.destination(), cause);
    }
    String detail = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    return new IOException(message.request() + " failed: " + detail, cause);
  }

  static NotSentException tunnelNeedsCredentials(JdkMessage message) {
    return new NotSentException(
        "proxy authentication failed for "
            + message.destination()
            + "; check the proxy's user name and password, and start the JVM with"
            + " -Djdk.http.auth.tunneling.disabledSchemes= because it sends no Basic credentials"
            + " for https by default",
        null);
  }

  /** Null where part of the request may have reached the server. */
  private static @Nullable String reasonNotSent(Throwable cause) {
    if (hasCause(cause, UnresolvedAddressException.class)
        || hasCause(cause, UnknownHostException.class)) {
      return "unknown host:";
    }
    if (cause instanceof HttpConnectTimeoutException) {
      return "connect timeout:";
    }
    if (hasCause(cause, ConnectException.class)) {
      return "connection refused or unreachable:";
    }
    if (hasCause(cause, SSLHandshakeException.class)) {
      return "TLS handshake failed (" + cause.getMessage() + "):";
    }
    // The client has no type of its own for it.
    String text = cause.getMessage();
    boolean refused = text != null && text.startsWith("Tunnel failed");
    return refused ? "proxy refused (" + text + "):" : null;
  }

  private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}
