// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import dev.fireworks4j.transport.NotProcessedException;
import dev.fireworks4j.transport.NotSentException;
import dev.fireworks4j.transport.adapter.ConnectFailures;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.http.HttpConnectTimeoutException;
import org.jspecify.annotations.Nullable;

/** Turns the client's exceptions into those of the port: what failed, and whether the request was sent at all. */
final class JdkFailures {

  private JdkFailures() {}

  static IOException of(Throwable cause, JdkRequest request) {
    if (Http2Refusals.isStreamLimit(cause)) {
      return new NotProcessedException(
          "no free HTTP/2 stream: the server's limit is reached at " + request.destination(),
          cause);
    }
    if (Http2Refusals.isUnprocessed(cause)) {
      return new NotProcessedException(
          "the server did not process the request: " + request.destination(), cause);
    }
    String reason = reasonNotSent(cause);
    return reason == null
        ? new IOException(request.origin() + " failed: " + ConnectFailures.text(cause), cause)
        : new NotSentException(reason + " " + request.destination(), cause);
  }

  /** True if no connection to the address was made, so that another one may do better. */
  static boolean isUnreachable(NotSentException failure) {
    Throwable cause = failure.getCause();
    return cause instanceof HttpConnectTimeoutException
        || cause instanceof ConnectException
        || cause instanceof NoRouteToHostException
        || (cause != null && isTunnelRefusal(cause));
  }

  static NotSentException tunnelNeedsCredentials(JdkRequest request) {
    return new NotSentException(
        "proxy authentication failed for "
            + request.destination()
            + "; check the proxy's user name and password, and start the JVM with"
            + " -Djdk.http.auth.tunneling.disabledSchemes= because it sends no Basic credentials"
            + " for https by default",
        null);
  }

  /** Null where part of the request may have reached the server. */
  private static @Nullable String reasonNotSent(Throwable cause) {
    if (cause instanceof HttpConnectTimeoutException) {
      return "connect timeout:";
    }
    String common = ConnectFailures.reason(cause);
    if (common != null) {
      return common;
    }
    return isTunnelRefusal(cause) ? "proxy refused (" + ConnectFailures.text(cause) + "):" : null;
  }

  /** The client has no type of its own for it. */
  private static boolean isTunnelRefusal(Throwable cause) {
    String text = cause.getMessage();
    return text != null && text.startsWith("Tunnel failed");
  }
}
