// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.apache;

import dev.fireworks4j.transport.NotSentException;
import dev.fireworks4j.transport.adapter.ConnectFailures;
import java.io.IOException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/** Turns the client's exceptions into those of the port: what failed, and whether the request was sent at all. */
final class ApacheFailures {

  private ApacheFailures() {}

  static IOException of(Exception cause, ApacheRequest request) {
    String detail = ConnectFailures.text(cause);
    if (!request.isConnected()) {
      String reason = request.isCancelled() ? "aborted before it was sent to" : reason(cause);
      return new NotSentException(
          reason + " " + request.origin().server() + " (" + detail + ")", cause);
    }
    return request.isCancelled()
        ? new IOException("aborted while waiting for the response", cause)
        : new IOException(request.origin() + " failed: " + detail, cause);
  }

  /** The client returns the proxy's answer to {@code CONNECT} as if the server had sent it. */
  static NotSentException tunnelRefused(ApacheRequest request, int status) {
    String advice =
        status == 407
            ? "; check the proxy's user name and password"
            : "; ask the administrator of the proxy";
    return new NotSentException(
        "the proxy refused a tunnel to "
            + request.origin().server()
            + " (HTTP "
            + status
            + ")"
            + advice,
        null);
  }

  private static String reason(Exception cause) {
    if (cause instanceof ConnectTimeoutException) {
      return "connect timeout:";
    }
    if (cause instanceof ConnectionRequestTimeoutException) {
      return "no free connection to";
    }
    String common = ConnectFailures.reason(cause);
    if (common != null) {
      return common;
    }
    return cause instanceof SSLException ? "TLS handshake failed:" : "cannot connect to";
  }
}
