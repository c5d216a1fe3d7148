// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Connects to the addresses of a name in turn until one accepts. Each of them has the connect timeout. */
final class AddressSearch implements Closeable {

  /** Finds the addresses of a name. May block. */
  @FunctionalInterface
  interface Resolver {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  /**
   * Result of a search.
   *
   * @param reachable an address that accepted a connection; null if none did, or if the name has one address only
   * @param addresses how many the name has; 0 if it is unknown
   */
  record SearchResult(@Nullable InetSocketAddress reachable, int addresses) {}

  private final Resolver resolver;
  private final int connectMillis;
  private @Nullable Socket connecting;
  private boolean closed;

  AddressSearch(Resolver resolver, int connectMillis) {
    this.resolver = resolver;
    this.connectMillis = connectMillis;
  }

  /** For {@link Socket#connect}, where 0 would mean no limit. */
  static int millis(Duration connectTimeout) {
    return (int) Math.max(1, Math.min(Integer.MAX_VALUE, connectTimeout.toMillis()));
  }

  /** Blocks; {@link #close} ends it. The first address comes last, because the client has tried it. */
  SearchResult run(String host, int port) {
    List<InetAddress> addresses = resolve(host);
    if (addresses.size() > 1) {
      Collections.rotate(addresses, -1);
      for (InetAddress address : addresses) {
        var candidate = new InetSocketAddress(address, port);
        if (accepts(candidate)) {
          return new SearchResult(candidate, addresses.size());
        }
      }
    }
    return new SearchResult(null, addresses.size());
  }

  private List<InetAddress> resolve(String host) {
    try {
      return Arrays.asList(resolver.resolve(host).clone());
    } catch (UnknownHostException e) {
      return List.of();
    }
  }

  private boolean accepts(InetSocketAddress candidate) {
    try (var socket = new Socket(Proxy.NO_PROXY)) {
      if (!begin(socket)) {
        return false;
      }
      socket.connect(candidate, connectMillis);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private synchronized boolean begin(Socket socket) {
    connecting = socket;
    return !closed;
  }

  @Override
  public void close() {
    Socket last;
    synchronized (this) {
      closed = true;
      last = connecting;
    }
    if (last != null) {
      closeQuietly(last);
    }
  }

  /** Errors while closing a socket do not matter. */
  static void closeQuietly(Closeable socket) {
    try {
      socket.close();
    } catch (IOException e) {
      return;
    }
  }
}
