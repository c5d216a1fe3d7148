// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import dev.fireworks4j.transport.NotSentException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ways to the other addresses of a name whose first one cannot be reached. The client knows the first address only, but
 * it connects to any address that is said to be a proxy: a {@link TunnelRelay} for https, and for http the server
 * itself, which must accept the full URI on the request line (RFC 9112, 3.2.2).
 *
 * <p>Where the JVM's settings name a proxy, the proxy resolves the name, and nothing is changed.
 */
final class Detours extends ProxySelector implements AutoCloseable {
  /** After that the first address is tried again. */
  private static final long KEPT_NANOS = TimeUnit.MINUTES.toNanos(5);

  private final Map<String, Detour> detours = new ConcurrentHashMap<>();
  private final AddressSearch.Resolver resolver;
  private final int connectMillis;
  private @Nullable TunnelRelay relay;
  private boolean closed;

  private record Detour(InetSocketAddress address, Proxy proxy, String credentials, long since) {}

  Detours(AddressSearch.Resolver resolver, Duration connectTimeout) {
    this.resolver = resolver;
    this.connectMillis = AddressSearch.millis(connectTimeout);
  }

  @Override
  public List<Proxy> select(URI uri) {
    Detour detour = current(uri);
    return detour == null ? systemProxies(uri) : List.of(detour.proxy);
  }

  /** The client does not call it. */
  @Override
  public void connectFailed(URI uri, SocketAddress proxy, IOException failure) {}

  /** Credentials of a request for the proxy of {@link #select}; null for none. */
  @Nullable String credentials(URI uri) {
    Detour detour = isTls(uri) ? current(uri) : null;
    return detour == null ? null : detour.credentials;
  }

  /**
   * Finds an address that can be reached, for this and later requests. Blocks until then, or until {@code ended}.
   *
   * @param blocking runs the search
   * @throws NotSentException the failure itself if the host has no other address
   */
  void find(URI uri, NotSentException failure, Executor blocking, CompletableFuture<Void> ended)
      throws NotSentException, InterruptedException {
    if (systemProxies(uri).stream().anyMatch(proxy -> proxy.type() == Proxy.Type.HTTP)) {
      throw failure;
    }
    var search = new AddressSearch(resolver, connectMillis);
    var unused = ended.thenRun(search::close);
    CompletableFuture<AddressSearch.SearchResult> found =
        CompletableFuture.supplyAsync(() -> search.run(uri.getHost(), port(uri)), blocking);
    try {
      CompletableFuture.anyOf(found, ended).get();
    } catch (ExecutionException e) {
      throw failure;
    }
    if (ended.isDone()) {
      throw new NotSentException("aborted while connecting to " + server(uri), failure);
    }
    use(uri, found.join(), failure);
  }

  private void use(URI uri, AddressSearch.SearchResult found, NotSentException failure)
      throws NotSentException {
    if (found.reachable() == null) {
      detours.remove(server(uri));
      throw found.addresses() < 2
          ? failure
          : new NotSentException(
              failure.getMessage() + "; tried all " + found.addresses() + " addresses of the host",
              failure.getCause());
    }
    try {
      detours.put(server(uri), detour(uri, found.reachable()));
    } catch (IOException e) {
      failure.addSuppressed(e);
      throw failure;
    }
  }

  private Detour detour(URI uri, InetSocketAddress address) throws IOException {
    if (!isTls(uri)) {
      return new Detour(address, new Proxy(Proxy.Type.HTTP, address), "", System.nanoTime());
    }
    TunnelRelay used = relay();
    var proxy = new Proxy(Proxy.Type.HTTP, used.address());
    return new Detour(address, proxy, used.credentials(), System.nanoTime());
  }

  private synchronized TunnelRelay relay() throws IOException {
    if (closed) {
      throw new IOException("the transport is closed");
    }
    if (relay == null || relay.isClosed()) {
      relay = TunnelRelay.start(this::destination, connectMillis);
    }
    return relay;
  }

  private @Nullable InetSocketAddress destination(String authority) {
    Detour detour = current("https://" + authority.toLowerCase(Locale.ROOT));
    return detour == null ? null : detour.address;
  }

  /** Called for every request; nearly always there is none. */
  private @Nullable Detour current(URI uri) {
    return detours.isEmpty() ? null : current(server(uri));
  }

  private @Nullable Detour current(String server) {
    Detour detour = detours.get(server);
    boolean fresh = detour != null && System.nanoTime() - detour.since < KEPT_NANOS;
    return fresh ? detour : null;
  }

  private static List<Proxy> systemProxies(URI uri) {
    ProxySelector system = ProxySelector.getDefault();
    return system == null ? List.of(Proxy.NO_PROXY) : system.select(uri);
  }

  private static String server(URI uri) {
    String server = uri.getScheme() + "://" + uri.getHost() + ":" + port(uri);
    return server.toLowerCase(Locale.ROOT);
  }

  private static boolean isTls(URI uri) {
    return "https".equalsIgnoreCase(uri.getScheme());
  }

  private static int port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return isTls(uri) ? 443 : 80;
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (relay != null) {
      relay.close();
    }
  }
}
