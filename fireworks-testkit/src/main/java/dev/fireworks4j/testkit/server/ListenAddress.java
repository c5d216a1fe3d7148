// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * The address on which the fake listens.
 *
 * @param host a name or an address of this machine; {@code 0.0.0.0} and {@code ::} are all of its addresses
 * @param port 0 for a free one
 * @param moreNames further names that clients may call the host by, e.g. that of a container
 */
public record ListenAddress(String host, int port, List<String> moreNames) {
  /** Takes a copy of the list. */
  public ListenAddress {
    moreNames = List.copyOf(moreNames);
  }

  /** True if only this machine can reach it. */
  public boolean isLoopback() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
