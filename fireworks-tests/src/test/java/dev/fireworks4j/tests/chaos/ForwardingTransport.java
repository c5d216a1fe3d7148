// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.chaos;

import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.HttpTransport;
import java.net.URI;

/** Sends every request to another server, whatever host it names. */
record ForwardingTransport(HttpTransport transport, URI server) implements HttpTransport {
  @Override
  public HttpExchange open(HttpRequest request) {
    String query = request.uri().getRawQuery() == null ? "" : "?" + request.uri().getRawQuery();
    URI uri = URI.create(server + request.uri().getRawPath() + query);
    return transport.open(
        new HttpRequest(request.method(), uri, request.headers(), request.body()));
  }

  @Override
  public void close() {
    transport.close();
  }
}
