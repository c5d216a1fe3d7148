// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.server;

import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.http.WireRequest;
import dev.fireworks4j.testkit.http.WireResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The hosts that requests may name. The owner of a web page can point a host name to 127.0.0.1 and thus reach a server
 * on a visitor's machine; such a request still names that host.
 */
final class ServedHosts {
  private static final Pattern PORT = Pattern.compile(":\\d{0,5}$");
  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final int MISDIRECTED = 421;
  private static final int PERMISSION_DENIED = 7;

  private final ListenAddress listen;
  private final InetAddress bound;
  private volatile String lastServed = "";

  ServedHosts(ListenAddress listen, InetAddress bound) {
    this.listen = listen;
    this.bound = bound;
  }

  /** The answer to a request that names a foreign host or comes from a page of another site; else null. */
  @Nullable WireResponse refusal(WireRequest request) {
    String host = request.origin().substring("http://".length());
    if (!host.equals(lastServed) && !contains(host)) {
      return ApiError.grpc(
          MISDIRECTED,
          PERMISSION_DENIED,
          "host \"%s\" is not served; call the address that the server printed, or start it with --host-names NAME"
              .formatted(host));
    }
    lastServed = host;
    String origin = request.header("Origin");
    if (origin == null || (origin.contains("://") && contains(authority(origin)))) {
      return null;
    }
    return ApiError.forbidden("requests from pages of other sites are not served").response();
  }

  private static String authority(String origin) {
    return origin.substring(origin.indexOf("://") + 3);
  }

  private boolean contains(String authority) {
    String name = PORT.matcher(authority).replaceFirst("").toLowerCase(Locale.ROOT);
    if (name.startsWith("[") || IPV4.matcher(name).matches()) {
      return isOwnAddress(name);
    }
    return name.equals("localhost")
        || name.endsWith(".localhost")
        || name.equalsIgnoreCase(listen.host())
        || listen.moreNames().stream().anyMatch(name::equalsIgnoreCase)
        || (bound.isAnyLocalAddress() && name.equals(machineName()));
  }

  /**
   * The host of such an attack is a name, so when listening on all addresses every address is accepted, also behind a
   * gateway.
   */
  private boolean isOwnAddress(String literal) {
    try {
      InetAddress address = InetAddress.getByName(literal);
      return bound.isAnyLocalAddress() || address.isLoopbackAddress() || address.equals(bound);
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static String machineName() {
    try {
      return InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
