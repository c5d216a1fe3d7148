// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.apache;

import dev.fireworks4j.transport.NotSentException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/** Says in words what the client's exceptions mean, and whether the request was sent at all. */
final class Failure {

  private Failure() {}

  static IOException of(Exception cause, ApacheRequest request) {
    String detail = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    if (!request.isConnected()) {
      String reason = request.isCancelled() ? "aborted before it was sent to" : reason(cause);
      return new NotSentException(reason + " " + server(request) + " (" + detail + ")", cause);
    }
    return request.isCancelled()
        ? new IOException("aborted while waiting for the response", cause)
        : new IOException(request.origin() + " failed: " + detail, cause);
  }

  /** The client hands on the proxy's answer to {@code CONNECT} as if the server had given it. */
  static NotSentException tunnelRefused(ApacheRequest request, int status) {
    String advice =
        status == 407 ? "; check the proxy's user name and password" : "; ask who runs the proxy";
    return new NotSentException(
        "the proxy refused a tunnel to " + server(request) + " (HTTP " + status + ")" + advice,
        null);
  }

  private static String reason(Exception cause) {
    if (cause instanceof UnknownHostException) {
      return "unknown host:";
    }
    if (cause instanceof ConnectTimeoutException) {
      return "connect timeout:";
    }
    if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
      return "connection refused or unreachable:";
    }
    if (cause instanceof SSLException) {
      return "TLS handshake failed:";
    }
    return cause instanceof ConnectionRequestTimeoutException
        ? "no free connection to"
        : "cannot connect to";
  }

  private static String server(ApacheRequest request) {
    return request.origin().uri().getRawAuthority();
  }
}
