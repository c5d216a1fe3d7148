// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import dev.fireworks4j.testkit.contract.KeepAliveTransportContract;
import dev.fireworks4j.transport.HttpTransport;
import dev.fireworks4j.transport.TransportSettings;

class JdkKeepAliveIT extends KeepAliveTransportContract {

  @Override
  protected HttpTransport transport(TransportSettings settings) {
    return JdkTransport.of(settings);
  }

  /** The JDK's pool cannot be emptied: each of the four may be met before the client has noticed its end. */
  @Override
  protected int mostFailedAttempts() {
    return 4;
  }
}
