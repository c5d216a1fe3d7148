// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import dev.fireworks4j.spi.TransportProvider;
import dev.fireworks4j.transport.HttpTransport;
import dev.fireworks4j.transport.TransportSettings;

/** Offers {@link JdkTransport} under the name {@code jdk}. */
public final class JdkTransportProvider implements TransportProvider {

  /** For {@link java.util.ServiceLoader}. */
  public JdkTransportProvider() {}

  @Override
  public String name() {
    return "jdk";
  }

  @Override
  public HttpTransport connect(TransportSettings settings) {
    return JdkTransport.of(settings);
  }
}
