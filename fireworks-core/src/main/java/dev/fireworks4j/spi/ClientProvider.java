// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.spi;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.FireworksOptions;
import dev.fireworks4j.transport.HttpTransport;

/** Builds the client on top of a transport; found by {@link java.util.ServiceLoader}. */
public interface ClientProvider {

  /**
   * Builds a client without touching the network.
   *
   * @param options complete except for the account, which may have to be looked up
   */
  Fireworks connect(FireworksOptions options, HttpTransport transport);
}
