// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import dev.fireworks4j.transport.HttpRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * State of each host: the bound on exchanges, like that of a connection pool, and the time of the last received bytes.
 */
final class JdkHosts {
  private final Map<String, JdkHost> hosts = new ConcurrentHashMap<>();
  private final int maxConnections;

  JdkHosts(int maxConnections) {
    if (maxConnections < 1) {
      throw new IllegalArgumentException("maxConnections: " + maxConnections + " is not positive");
    }
    this.maxConnections = maxConnections;
  }

  JdkHost of(HttpRequest request) {
    return hosts.computeIfAbsent(
        request.uri().getScheme() + "://" + request.server(),
        host -> new JdkHost(new ExchangeLimit(maxConnections)));
  }

  /** One host. */
  static final class JdkHost {
    private final ExchangeLimit limit;
    private volatile long heardNanos = System.nanoTime();

    private JdkHost(ExchangeLimit limit) {
      this.limit = limit;
    }

    ExchangeLimit limit() {
      return limit;
    }

    /** Something has arrived on an HTTP/2 connection, which all exchanges share. */
    void heardOverHttp2() {
      heardNanos = System.nanoTime();
    }

    /** When something last arrived over HTTP/2, as {@link System#nanoTime}. */
    long heardNanos() {
      return heardNanos;
    }
  }
}
