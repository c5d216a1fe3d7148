// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.apache;

import dev.fireworks4j.spi.TransportProvider;
import dev.fireworks4j.transport.HttpTransport;
import dev.fireworks4j.transport.TransportSettings;

/** Offers {@link ApacheTransport} under the name {@code apache}. */
public final class ApacheTransportProvider implements TransportProvider {

  /** For {@link java.util.ServiceLoader}. */
  public ApacheTransportProvider() {}

  @Override
  public String name() {
    return "apache";
  }

  @Override
  public HttpTransport connect(TransportSettings settings) {
    HttpClientVersion.check(ApacheTransportProvider.class.getClassLoader());
    return ApacheTransport.of(settings);
  }
}
