// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.fireworks4j.testkit.http.Delivery;
import dev.fireworks4j.testkit.http.Reply;
import dev.fireworks4j.testkit.http.WireRequest;
import dev.fireworks4j.testkit.http.WireResponse;
import dev.fireworks4j.transport.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The door over real HTTP, on the JDK's own server. */
public final class HttpDoor implements AutoCloseable {
  static {
    // Read once, by the first server of the JVM; without it answers stall 40 to 100 ms on 17.
    if (System.getProperty("sun.net.httpserver.nodelay") == null) {
      System.setProperty("sun.net.httpserver.nodelay", "true");
    }
  }

  private final Door gate;
  private final HttpServer server;
  private final ExecutorService executor;
  private final CountDownLatch closed = new CountDownLatch(1);

  /** Listens at once; port 0 takes a free one. */
  public HttpDoor(Door gate, String host, int port) {
    this.gate = gate;
    this.executor = Executors.newCachedThreadPool(HttpDoor::daemon);
    try {
      InetAddress address = InetAddress.getByName(host);
      server = HttpServer.create(new InetSocketAddress(address, port), 1_024);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on " + host + ":" + port, e);
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
      Reply reply = gate.answer(request(exchange));
      pause(reply.delay().toMillis());
      if (reply.delivery() == Delivery.STALL_BEFORE_HEADERS) {
        pause(Long.MAX_VALUE);
      } else if (reply.delivery() != Delivery.RESET) {
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
      try (InputStream in = response.content().open()) {
        write(in, exchange.getResponseBody(), size, reply.delivery());
      }
    }
  }

  private void write(InputStream in, OutputStream out, long size, Delivery delivery)
      throws IOException {
    switch (delivery) {
      case TRUNCATE -> out.write(in.readNBytes((int) (size / 2)));
      case STALL_IN_BODY -> {
        out.write(in.readNBytes((int) (size / 2)));
        out.flush();
        pause(Long.MAX_VALUE);
      }
      case TRICKLE -> {
        for (int next = in.read(); next >= 0 && !pause(100); next = in.read()) {
          out.write(next);
          out.flush();
        }
      }
      default -> in.transferTo(out);
    }
    out.flush();
  }

  /** Waits; true if the door was closed meanwhile. */
  private boolean pause(long millis) {
    try {
      return closed.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
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
