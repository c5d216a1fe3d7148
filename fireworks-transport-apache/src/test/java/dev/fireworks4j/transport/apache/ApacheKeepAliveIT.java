// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.apache;

import dev.fireworks4j.testkit.contract.KeepAliveTransportContract;
import dev.fireworks4j.transport.HttpTransport;
import dev.fireworks4j.transport.TransportSettings;

class ApacheKeepAliveIT extends KeepAliveTransportContract {

  @Override
  protected HttpTransport transport(TransportSettings settings) {
    return ApacheTransport.of(settings);
  }
}
