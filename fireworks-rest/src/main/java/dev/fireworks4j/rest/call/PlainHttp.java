// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.error.ConfigurationException;
import java.net.URI;
import java.util.Locale;

/** Refuses plain http to other machines, unless the user allows it. */
public final class PlainHttp {
  private PlainHttp() {}

  /**
   * Checks one URL.
   *
   * @throws ConfigurationException if it is plain http to another machine and that is not allowed
   */
  public static void refuse(String what, URI uri, boolean allowed) {
    String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
    boolean encrypted = "https".equalsIgnoreCase(uri.getScheme());
    if (!encrypted && !allowed && !isLoopback(host)) {
      throw new ConfigurationException(
          what
              + ": plain http to "
              + host
              + " would send credentials in the clear"
              + "\n  Do:    use https, or FireworksOptions.builder().allowPlainHttp(true)"
              + " where the network is trusted");
    }
  }

  /** By name only: a look-up could be answered differently when the connection is made. */
  private static boolean isLoopback(String host) {
    return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
  }
}
