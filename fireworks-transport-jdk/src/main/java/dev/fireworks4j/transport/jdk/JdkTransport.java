// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import dev.fireworks4j.transport.HttpExchange;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.HttpTransport;
import dev.fireworks4j.transport.NotSentException;
import dev.fireworks4j.transport.ProxySettings;
import dev.fireworks4j.transport.TransportSettings;
import dev.fireworks4j.transport.adapter.RefusedExchange;
import dev.fireworks4j.transport.adapter.SendableRequest;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * {@link HttpTransport} on {@code java.net.http}: HTTP/2 where an https server offers it, HTTP/1.1 on plain http.
 *
 * <p>That client has no bound on its connections, so this transport bounds the exchanges in flight to one host
 * instead, and waits where an HTTP/2 server allows fewer streams. An exchange that is aborted after half a second of
 * silence makes later ones take a new connection. If the first address of a name cannot be reached, the others are
 * tried in turn, each with the connect timeout, and the one that accepts is used for 5 minutes: for https through a
 * relay on the loopback address, which sees encrypted bytes only; for http with the full URI on the request line. On a
 * user's own client neither is possible.
 *
 * <p>What the client cannot do: a GET whose connection closes before the first byte of an answer may be sent again, and
 * Basic authentication at a proxy for https needs the JVM to be started with {@code
 * -Djdk.http.auth.tunneling.disabledSchemes=}.
 *
 * <p>After {@link #close()}, {@link #open} throws an {@link IllegalStateException}, and exchanges opened before fail
 * with an {@link java.io.IOException}. All threads are daemons, and end with it.
 */
public final class JdkTransport implements HttpTransport {
  private final Set<JdkExchange> inFlight = ConcurrentHashMap.newKeySet();
  private final JdkHosts hosts;
  private final @Nullable ProxySettings proxy;
  private final @Nullable Detours detours;
  private final CurrentClient clients;
  private volatile boolean closed;

  private JdkTransport(
      CurrentClient clients,
      JdkHosts hosts,
      @Nullable ProxySettings proxy,
      @Nullable Detours detours) {
    this.clients = clients;
    this.hosts = hosts;
    this.proxy = proxy;
    this.detours = detours;
  }

  /**
   * A transport with a client of its own, which {@link #close()} shuts down.
   *
   * @throws IllegalArgumentException if {@code maxConnections} or the connect timeout is not positive
   */
  public static JdkTransport of(TransportSettings settings) {
    return of(settings, InetAddress::getAllByName);
  }

  static JdkTransport of(TransportSettings settings, AddressSearch.Resolver resolver) {
    var hosts = new JdkHosts(settings.maxConnections());
    Detours detours =
        settings.proxy() == null ? new Detours(resolver, settings.connectTimeout()) : null;
    CurrentClient clients =
        CurrentClient.replaceable(() -> ClientFactory.create(settings, detours));
    return new JdkTransport(clients, hosts, settings.proxy(), detours);
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
    WorkerThreads workers = WorkerThreads.start();
    var shared = new SharedClient(client, workers.bodyReaders(), workers::shutdown);
    return new JdkTransport(
        CurrentClient.fixed(shared), new JdkHosts(Integer.MAX_VALUE), null, null);
  }

  @Override
  public HttpExchange open(HttpRequest request) {
    if (closed) {
      throw new IllegalStateException("the transport is closed");
    }
    try {
      SendableRequest.check(request);
    } catch (NotSentException e) {
      return new RefusedExchange(e);
    }
    if (request.uri().getHost() == null) {
      return RefusedExchange.of(
          request,
          "the JDK's HTTP client takes no host name with an underscore;"
              + " use another name, or fireworks-transport-apache");
    }
    return new JdkExchange(this, new JdkRequest(request, proxy, detours), hosts.of(request));
  }

  /**
   * The client for an exchange that starts now and must be aborted when this transport closes; null once closed. The
   * exchange releases it.
   */
  @Nullable SharedClient start(JdkExchange exchange) {
    inFlight.add(exchange);
    return closed ? null : clients.use();
  }

  /** Lets later exchanges take a new connection, because one of this client is silent. */
  void replace(SharedClient silent) {
    clients.replace(silent);
  }

  void end(JdkExchange exchange) {
    inFlight.remove(exchange);
  }

  @Override
  public void close() {
    closed = true;
    inFlight.forEach(JdkExchange::abort);
    clients.close();
    if (detours != null) {
      detours.close();
    }
  }
}
