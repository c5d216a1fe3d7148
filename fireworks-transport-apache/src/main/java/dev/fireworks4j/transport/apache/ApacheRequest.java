// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.apache;

import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.RequestBody;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;

/** Our request in the client's terms. */
final class ApacheRequest extends HttpUriRequestBase {
  private static final long serialVersionUID = 1L;

  // Derived from the URI and the body; the client refuses them when given.
  private static final Set<String> NOT_OURS =
      Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

  private final transient HttpRequest origin;
  private volatile boolean connected;

  ApacheRequest(HttpRequest origin) {
    super(origin.method(), origin.uri());
    if (origin.uri().getHost() == null) {
      throw new IllegalArgumentException("uri: " + origin + " names no host");
    }
    this.origin = origin;
    origin
        .headers()
        .forEach(
            (name, value) -> {
              if (!NOT_OURS.contains(name.toLowerCase(Locale.ROOT))) {
                addHeader(name, value);
              }
            });
    RequestBody body = origin.body();
    if (body != null) {
      removeHeaders("Content-Type");
      setEntity(new BodyEntity(body));
    }
  }

  /** Called when the next thing to happen is that the request is written. */
  void connected() {
    connected = true;
  }

  /** False as long as no byte of the request can have reached the server. */
  boolean isConnected() {
    return connected;
  }

  /** The request this was made from. */
  HttpRequest origin() {
    return origin;
  }
}
