// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.jmh;

import dev.fireworks4j.CallListener;
import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.HttpResponse;
import dev.fireworks4j.transport.HttpTransport;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Supplier;

/** Answers everything with the same bytes and touches no network. */
final class StillTransport implements HttpTransport {
  private static final Headers HEADERS = Headers.of(Map.of("Content-Type", "application/json"));

  private final Exchange exchange;

  private StillTransport(Supplier<HttpResponse> answer) {
    this.exchange = new Exchange(answer);
  }

  private static StillTransport of(byte[] body) {
    return new StillTransport(() -> new HttpResponse(200, HEADERS, new ByteArrayInputStream(body)));
  }

  /** A client of the whole library for which every answer is this one. */
  static Fireworks client(byte[] body) {
    return Fireworks.connect(
        FireworksOptions.builder()
            .apiKey("fw_bench")
            .account("acme")
            .transport(of(body))
            .listener(new CallListener() {})
            .build());
  }

  /** Answers without a body, and without allocating anything. */
  static StillTransport ofNothing() {
    var answer = new HttpResponse(200, HEADERS, InputStream.nullInputStream());
    return new StillTransport(() -> answer);
  }

  @Override
  public HttpExchange open(HttpRequest request) {
    return exchange;
  }

  @Override
  public void close() {}

  /** Knows nothing of its call, so it is the same for all. */
  private record Exchange(Supplier<HttpResponse> answer) implements HttpExchange {

    @Override
    public HttpResponse send() {
      return answer.get();
    }

    @Override
    public void abort() {}

    @Override
    public void close() {}
  }
}
