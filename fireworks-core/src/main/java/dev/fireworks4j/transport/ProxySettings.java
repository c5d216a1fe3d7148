// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.fireworks4j.resource.Credential;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy; https goes through it by {@code CONNECT}. Its name is looked up for each new connection.
 *
 * <p>Not a record and not serializable, so that no serializer writes the password by accident.
 */
public final class ProxySettings {
  private final String host;
  private final int port;
  private final @Nullable String username;
  private final @Nullable Credential password;

  private ProxySettings(
      String host, int port, @Nullable String username, @Nullable Credential password) {
    this.host = Objects.requireNonNull(host, "proxy host");
    if (host.isBlank()) {
      throw new IllegalArgumentException("proxy host: it is blank; give a name or an address");
    }
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("proxy port: " + port + " is not between 1 and 65535");
    }
    this.port = port;
    this.username = username;
    this.password = password;
  }

  /**
   * A proxy without credentials.
   *
   * @param port 1 to 65535
   */
  public static ProxySettings of(String host, int port) {
    return new ProxySettings(host, port, null, null);
  }

  /** This proxy with credentials for Basic authentication. */
  public ProxySettings withCredentials(String user, Credential secret) {
    Objects.requireNonNull(user, "proxy username");
    Objects.requireNonNull(secret, "proxy password");
    return new ProxySettings(host, port, user, secret);
  }

  /** Name or address of the proxy. */
  public String host() {
    return host;
  }

  /** TCP port, 1 to 65535. */
  public int port() {
    return port;
  }

  /** Null for a proxy without authentication. */
  public @Nullable String username() {
    return username;
  }

  /** Null exactly when {@link #username()} is. */
  public @Nullable Credential password() {
    return password;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ProxySettings that
        && host.equals(that.host)
        && port == that.port
        && Objects.equals(username, that.username)
        && Objects.equals(password, that.password);
  }

  @Override
  public int hashCode() {
    return Objects.hash(host, port, username, password);
  }

  /** Host and port; whether there are credentials, but not which. */
  @Override
  @JsonValue
  public String toString() {
    return host + ":" + port + (username == null ? "" : " with credentials");
  }
}
