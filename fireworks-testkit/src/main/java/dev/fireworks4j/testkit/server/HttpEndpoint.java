// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.fireworks4j.testkit.http.Reply;
import dev.fireworks4j.testkit.http.WireRequest;
import dev.fireworks4j.testkit.http.WireResponse;
import dev.fireworks4j.transport.Headers;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The door over real HTTP, on the JDK's own server. */
public final class HttpEndpoint implements AutoCloseable {
  static {
    // Read once, by the first server of the JVM; without it answers stall 40 to 100 ms on 17.
    if (System.getProperty("sun.net.httpserver.nodelay") == null) {
      System.setProperty("sun.net.httpserver.nodelay", "true");
    }
  }

  private final RequestHandler pipeline;
  private final HttpServer server;
  private final ExecutorService executor;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final BodyDelivery delivery = new BodyDelivery(closed);

  /** Listens at once; port 0 takes a free one. */
  public HttpEndpoint(RequestHandler pipeline, String host, int port) {
    this.pipeline = pipeline;
    this.executor = Executors.newCachedThreadPool(HttpEndpoint::daemon);
    try {
      InetAddress address = InetAddress.getByName(host);
      server = HttpServer.create(new InetSocketAddress(address, port), 1_024);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot listen on " + host + ":" + port + ": " + e.getMessage(), e);
    }
    server.setExecutor(executor);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Where the door is, e.g. {@code http://127.0.0.1:41327}. */
  public URI baseUri() {
    InetSocketAddress address = server.getAddress();
    return URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort());
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Reply reply = pipeline.answer(request(exchange));
      if (delivery.reachesHeaders(reply)) {
        // What is left of the body must be read, or the connection cannot be used again.
        exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        send(exchange, reply);
      }
    }
  }

  private WireRequest request(HttpExchange exchange) {
    Headers headers = Headers.from(exchange.getRequestHeaders());
    String host = Objects.requireNonNullElse(headers.first("Host"), baseUri().getRawAuthority());
    return new WireRequest(
        exchange.getRequestMethod(),
        "http://" + host,
        exchange.getRequestURI(),
        headers,
        exchange.getRequestBody());
  }

  private void send(HttpExchange exchange, Reply reply) throws IOException {
    WireResponse response = reply.response();
    for (String name : response.headers().names()) {
      exchange.getResponseHeaders().put(name, response.headers().all(name));
    }
    long size = response.content().sizeBytes();
    boolean withoutBody = size == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(response.status(), withoutBody ? -1 : size);
    if (!withoutBody) {
      delivery.write(reply, exchange.getResponseBody());
    }
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "fake-fireworks");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    executor.shutdownNow();
  }
}
