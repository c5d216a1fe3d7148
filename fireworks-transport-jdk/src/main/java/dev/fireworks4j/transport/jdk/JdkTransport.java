// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.HttpTransport;
import dev.fireworks4j.transport.ProxySettings;
import dev.fireworks4j.transport.TransportSettings;
import java.net.http.HttpClient;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@link HttpTransport} on {@code java.net.http}: HTTP/2 where an https server offers it, HTTP/1.1 on plain http.
 *
 * <p>That client has no bound on its connections, so this transport bounds the exchanges in flight to one host
 * instead. What the client cannot do: a GET whose connection closes before the first byte of an answer may be sent
 * once more, and Basic authentication at a proxy for https needs the JVM to be started with {@code
 * -Djdk.http.auth.tunneling.disabledSchemes=}.
 *
 * <p>After {@link #close()}, {@link #open} throws an {@link IllegalStateException}, and exchanges opened before fail
 * with an {@link java.io.IOException}. All threads are daemons, and end with it.
 */
public final class JdkTransport implements HttpTransport {
  private final Set<JdkExchange> inFlight = ConcurrentHashMap.newKeySet();
  private final SlotsByHost slots;
  private final @Nullable ProxySettings proxy;
  private final Consumer<HttpClient> shutdown;

  // Dropped on close, so that nothing keeps it.
  private volatile @Nullable HttpClient client;

  private JdkTransport(
      HttpClient client,
      SlotsByHost slots,
      @Nullable ProxySettings proxy,
      Consumer<HttpClient> shutdown) {
    this.client = client;
    this.slots = slots;
    this.proxy = proxy;
    this.shutdown = shutdown;
  }

  /**
   * A transport with a client of its own, which {@link #close()} shuts down.
   *
   * @throws IllegalArgumentException if {@code maxConnections} or the connect timeout is not positive
   */
  public static JdkTransport of(TransportSettings settings) {
    var slots = new SlotsByHost(settings.maxConnections());
    var workers = WorkerThreads.start();
    HttpClient client = OwnedClient.build(settings, workers.executor());
    return new JdkTransport(
        client,
        slots,
        settings.proxy(),
        closing -> {
          OwnedClient.shutdownNow(closing);
          workers.shutdown();
        });
  }

  /**
   * A transport on the user's own client, without a bound on connections. {@link #close()} ends the exchanges in flight
   * but leaves the client itself to its owner.
   *
   * @throws IllegalArgumentException if the client follows redirects: it would hand credentials to whatever host a
   *     redirect names
   */
  public static JdkTransport of(HttpClient client) {
    Objects.requireNonNull(client, "client");
    if (client.followRedirects() != HttpClient.Redirect.NEVER) {
      throw new IllegalArgumentException(
          "client: it follows redirects and would carry the API key to other hosts;"
              + " build it with followRedirects(HttpClient.Redirect.NEVER)");
    }
    return new JdkTransport(client, new SlotsByHost(Integer.MAX_VALUE), null, left -> {});
  }

  @Override
  public HttpExchange open(HttpRequest request) {
    HttpClient open = client;
    if (open == null) {
      throw new IllegalStateException("the transport is closed");
    }
    var message = new JdkMessage(request, proxy);
    return new JdkExchange(this, message, slots.of(request.uri()));
  }

  /**
   * The client, for an exchange that starts now and is to be aborted when this transport closes; null once closed.
   */
  @Nullable HttpClient start(JdkExchange exchange) {
    inFlight.add(exchange);
    return client;
  }

  void end(JdkExchange exchange) {
    inFlight.remove(exchange);
  }

  @Override
  public void close() {
    HttpClient closing = client;
    client = null;
    inFlight.forEach(JdkExchange::abort);
    if (closing != null) {
      shutdown.accept(closing);
    }
  }
}
