// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport;

import dev.fireworks4j.Secret;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy; https goes through it by {@code CONNECT}.
 *
 * @param username null for a proxy without authentication
 * @param password null exactly when {@code username} is
 */
public record ProxySettings(
    String host, int port, @Nullable String username, @Nullable Secret password) {

  public ProxySettings {
    Objects.requireNonNull(host, "proxy host");
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("proxy port: " + port + " is not between 1 and 65535");
    }
    if ((username == null) != (password == null)) {
      throw new IllegalArgumentException("proxy: give both username and password, or neither");
    }
  }

  /** A proxy that asks for no credentials. */
  public static ProxySettings of(String host, int port) {
    return new ProxySettings(host, port, null, null);
  }
}
