// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.transport;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.RetryPolicy;
import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.HttpTransport;
import dev.fireworks4j.transport.RequestBody;
import dev.fireworks4j.transport.TransportSettings;
import dev.fireworks4j.transport.jdk.JdkTransport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A server of HTTP/2 that follows a script, and clients of it. */
abstract class Http2Fixture {
  static final String JOB = "{\"name\":\"accounts/acme/dpoJobs/x\"}";
  static final int LARGE = 3_000_000;

  static SSLContext context;

  final List<AutoCloseable> toClose = new ArrayList<>();

  @BeforeAll
  static synchronized void certify(@TempDir Path folder) throws Exception {
    // The classes that share it run side by side.
    if (context == null) {
      context = Certificate.selfSigned(folder);
    }
  }

  @AfterEach
  void close() throws Exception {
    for (int i = toClose.size() - 1; i >= 0; i--) {
      toClose.get(i).close();
    }
  }

  Http2Server server(Consumer<Http2Stream> script) {
    return closing(Http2Server.start(context, script));
  }

  HttpTransport transport() {
    return closing(
        JdkTransport.of(new TransportSettings(Duration.ofSeconds(20), 200, null, context)));
  }

  Fireworks client(Http2Server server) {
    return closing(
        Fireworks.connect(
            FireworksOptions.builder()
                .apiKey("fw_test")
                .account("acme")
                .baseUrl(server.uri())
                .sslContext(context)
                .retry(new RetryPolicy(3, Duration.ofMillis(1), Duration.ofMillis(1)))
                .transport("jdk")
                .build()));
  }

  <T extends AutoCloseable> T closing(T resource) {
    toClose.add(resource);
    return resource;
  }

  static HttpRequest get(Http2Server server) {
    return new HttpRequest("GET", server.uri().resolve("/v1/x?a=b"), Headers.empty(), null);
  }

  static HttpRequest post(Http2Server server, byte[] body) {
    return new HttpRequest(
        "POST",
        server.uri().resolve("/v1/y"),
        Headers.empty().with("X-Team", "blue"),
        RequestBody.of("application/json", body));
  }

  static byte[] bytes(int size) {
    var bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  static byte[] call(HttpTransport transport, HttpRequest request) throws IOException {
    try (HttpExchange exchange = transport.open(request)) {
      return exchange.send().body().readAllBytes();
    }
  }
}
