// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport;

import java.time.Duration;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a transport, which have the same effect on every transport.
 *
 * @param connectTimeout for one TCP connect and TLS handshake
 * @param maxConnections maximum number of open connections to one host; a call beyond that waits for a free one
 * @param proxy null to follow the JVM's system properties ({@code https.proxyHost} and similar)
 * @param sslContext null for the JVM's default
 */
public record TransportSettings(
    Duration connectTimeout,
    int maxConnections,
    @Nullable ProxySettings proxy,
    @Nullable SSLContext sslContext) {

  public TransportSettings {
    Objects.requireNonNull(connectTimeout, "connectTimeout");
  }
}
