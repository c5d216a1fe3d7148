// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.ours;

import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.HttpResponse;
import dev.fireworks4j.transport.HttpTransport;
import java.io.ByteArrayInputStream;
import java.util.Map;

/** Answers everything with the same bytes and touches no network. */
final class StillTransport implements HttpTransport {
  private final byte[] body;
  private final Headers headers = Headers.of(Map.of("Content-Type", "application/json"));

  StillTransport(byte[] body) {
    this.body = body;
  }

  @Override
  public HttpExchange open(HttpRequest request) {
    return new HttpExchange() {
      @Override
      public HttpResponse send() {
        return new HttpResponse(200, headers, new ByteArrayInputStream(body));
      }

      @Override
      public void abort() {}

      @Override
      public void close() {}
    };
  }

  @Override
  public void close() {}
}
