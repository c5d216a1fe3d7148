// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.apache;

import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.HttpTransport;
import dev.fireworks4j.transport.NotSentException;
import dev.fireworks4j.transport.TransportSettings;
import dev.fireworks4j.transport.adapter.RefusedExchange;
import dev.fireworks4j.transport.adapter.SendableRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.io.CloseMode;

/**
 * {@link HttpTransport} on Apache HttpClient 5, over HTTP/1.1 with a connection pool. It starts no thread.
 *
 * <p>A user's own settings refine ours, but never change what the layer above relies on: no retries, no redirects, no
 * cookies, no decoding of bodies, no cached authentication.
 *
 * <p>After {@link #close()}, {@link #open} throws an {@link IllegalStateException}, and exchanges opened before fail
 * with an {@link java.io.IOException}.
 */
public final class ApacheTransport implements HttpTransport {
  private static final TransportSettings DEFAULTS =
      new TransportSettings(Duration.ofSeconds(10), 64, null, null);

  private final Set<ApacheExchange> inFlight = ConcurrentHashMap.newKeySet();
  private final CloseableHttpClient client;
  private final RequestConfig config;
  private volatile boolean closed;

  private ApacheTransport(CloseableHttpClient client) {
    this.client = client;
    this.config = ClientSetup.requests(client);
  }

  /**
   * A transport with a connection pool of its own.
   *
   * @throws IllegalArgumentException if {@code maxConnections} or the connect timeout is not positive
   */
  public static ApacheTransport of(TransportSettings settings) {
    return of(settings, builder -> {});
  }

  /**
   * A transport on the user's settings, starting from a pool of 64 connections a host and a connect timeout of 10 s.
   *
   * @param refinement called once with the builder; a connection manager or proxy set there replaces ours
   */
  public static ApacheTransport of(Consumer<HttpClientBuilder> refinement) {
    return of(DEFAULTS, refinement);
  }

  /**
   * A transport with a connection pool of its own, refined by the user.
   *
   * @param refinement called once with the builder; a connection manager or proxy set there replaces the one made from
   *     {@code settings}
   * @throws IllegalArgumentException if {@code maxConnections} or the connect timeout is not positive
   */
  public static ApacheTransport of(
      TransportSettings settings, Consumer<HttpClientBuilder> refinement) {
    HttpClientBuilder builder = ClientSetup.from(settings);
    refinement.accept(builder);
    return new ApacheTransport(ClientSetup.lockDown(builder).build());
  }

  @Override
  public HttpExchange open(HttpRequest request) {
    if (closed) {
      throw new IllegalStateException("the transport is closed");
    }
    try {
      SendableRequest.check(request);
      return new ApacheExchange(this, new ApacheRequest(request));
    } catch (NotSentException e) {
      return new RefusedExchange(e);
    } catch (IllegalArgumentException e) {
      return RefusedExchange.of(request, "check the URL");
    }
  }

  /** False once closed; after true, the exchange is aborted when this transport closes. */
  boolean start(ApacheExchange exchange) {
    inFlight.add(exchange);
    return !closed;
  }

  /** Blocks until the header section of the response is there. */
  ClassicHttpResponse execute(ApacheRequest request) throws IOException {
    request.setConfig(config);
    return client.executeOpen(null, request, null);
  }

  void end(ApacheExchange exchange) {
    inFlight.remove(exchange);
  }

  @Override
  public void close() {
    closed = true;
    inFlight.forEach(ApacheExchange::abort);
    client.close(CloseMode.IMMEDIATE);
  }
}
