// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.apache;

import dev.fireworks4j.transport.NotSentException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.jspecify.annotations.Nullable;

/** Says in words what the client's exceptions mean, and whether the request was sent at all. */
final class Failure {

  private Failure() {}

  static IOException of(Exception cause, ApacheRequest request) {
    String detail = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    if (request.isCancelled()) {
      return new IOException("aborted: " + detail, cause);
    }
    String reason = reasonNotSent(cause);
    String server = request.origin().uri().getRawAuthority();
    return reason == null
        ? new IOException(request.origin() + " failed: " + detail, cause)
        : new NotSentException(reason + " " + server + " (" + detail + ")", cause);
  }

  /** The proxy's answer to {@code CONNECT}, which the client hands on as if the server had given it. */
  static NotSentException tunnelNeedsCredentials(ApacheRequest request) {
    return new NotSentException(
        "proxy authentication failed for "
            + request.origin().uri().getRawAuthority()
            + "; check the proxy's user name and password",
        null);
  }

  /** Null where part of the request may have reached the server. */
  private static @Nullable String reasonNotSent(Exception cause) {
    if (cause instanceof UnknownHostException) {
      return "unknown host:";
    }
    if (cause instanceof ConnectTimeoutException) {
      return "connect timeout:";
    }
    if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
      return "connection refused or unreachable:";
    }
    if (cause instanceof SSLHandshakeException || cause instanceof SSLPeerUnverifiedException) {
      return "TLS handshake failed:";
    }
    if (cause instanceof ConnectionRequestTimeoutException) {
      return "no free connection to";
    }
    return null;
  }
}
