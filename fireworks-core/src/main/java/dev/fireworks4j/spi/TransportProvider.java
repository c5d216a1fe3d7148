// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.spi;

import dev.fireworks4j.transport.HttpTransport;
import dev.fireworks4j.transport.TransportSettings;

/** Makes one transport; found by {@link java.util.ServiceLoader}. */
public interface TransportProvider {

  /** Short lower-case name that options and {@code FIREWORKS_TRANSPORT} use, e.g. {@code jdk}. */
  String name();

  /** A new transport, owned and closed by the client that asked for it. */
  HttpTransport connect(TransportSettings settings);
}
