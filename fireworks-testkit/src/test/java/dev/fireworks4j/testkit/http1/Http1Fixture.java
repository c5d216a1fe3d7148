// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.http1;

import dev.fireworks4j.testkit.http.WireRequest;
import dev.fireworks4j.transport.Headers;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A server that answers what the tests ask, and a client of bare sockets. */
abstract class Http1Fixture {
  static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
  static final Http1Limits SMALL =
      new Http1Limits(8192, 100_000, 8, Duration.ofSeconds(20), Duration.ofMillis(200));

  final BlockingQueue<String> failures = new LinkedBlockingQueue<>();
  Http1Server server;

  @BeforeEach
  void start() throws IOException {
    server = started(SMALL);
  }

  @AfterEach
  void close() {
    server.close();
  }

  Http1Server started(Http1Limits limits) throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    return new Http1Server(this::handle, limits, InstantSource.fixed(NOW), address).start();
  }

  /** Tells what it got; some paths ask for something else. */
  void handle(WireRequest request, Http1Response response) throws IOException {
    String path = request.path();
    if (path.equals("/none")) {
      return;
    }
    if (path.equals("/stall")) {
      response.isGoneWithin(Duration.ofDays(1));
      return;
    }
    byte[] body;
    try {
      body = path.equals("/unread") ? new byte[0] : request.body().readAllBytes();
    } catch (IOException e) {
      failures.add(e.toString());
      throw e;
    }
    byte[] text =
        (request.method() + " " + request.target() + " " + body.length)
            .getBytes(StandardCharsets.UTF_8);
    long size = path.equals("/chunks") ? -1 : path.equals("/short") ? 1000 : text.length;
    try (OutputStream out = response.begin(200, Headers.empty().with("X-A", "b"), size)) {
      out.write(text);
    }
  }

  RawClient client() throws IOException {
    return new RawClient(server.port());
  }

  String only(String request) throws IOException {
    try (var client = client()) {
      return client.send(request).rest();
    }
  }

  static String get(String path) {
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
  }
}
