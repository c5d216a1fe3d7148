// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.apache;

import dev.fireworks4j.testkit.contract.TlsTransportContract;
import dev.fireworks4j.transport.HttpTransport;
import dev.fireworks4j.transport.TransportSettings;

class ApacheTlsIT extends TlsTransportContract {

  @Override
  protected HttpTransport transport(TransportSettings settings) {
    return ApacheTransport.of(settings);
  }
}
