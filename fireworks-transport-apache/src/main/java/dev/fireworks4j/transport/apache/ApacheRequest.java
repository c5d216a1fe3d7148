// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.apache;

import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.RequestBody;
import dev.fireworks4j.transport.adapter.SendableRequest;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;

/** Our request in the client's terms. */
final class ApacheRequest extends HttpUriRequestBase {
  private static final long serialVersionUID = 1L;

  private final transient HttpRequest origin;
  private volatile boolean connected;

  /** {@code origin} has passed {@link SendableRequest#check}. */
  ApacheRequest(HttpRequest origin) {
    super(origin.method(), SendableRequest.uri(origin));
    this.origin = origin;
    SendableRequest.forEachHeader(origin, this::addHeader);
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

  HttpRequest origin() {
    return origin;
  }
}
