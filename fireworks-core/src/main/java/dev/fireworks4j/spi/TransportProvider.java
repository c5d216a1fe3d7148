// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.spi;

import dev.fireworks4j.transport.HttpTransport;
import dev.fireworks4j.transport.TransportSettings;

/** Makes one transport; found by {@link java.util.ServiceLoader}. */
public interface TransportProvider {

  /** Short lower-case name that options and {@code FIREWORKS_TRANSPORT} use, e.g. {@code jdk}. */
  String name();

  /**
   * A new transport, owned and closed by the client that asked for it.
   *
   * @throws dev.fireworks4j.error.ConfigurationException if a library that it needs is missing or too old; where no
   *     transport was named, another one is then taken
   */
  HttpTransport connect(TransportSettings settings);
}
