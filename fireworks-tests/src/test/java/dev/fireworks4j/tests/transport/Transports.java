// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.transport;

import dev.fireworks4j.transport.HttpTransport;
import dev.fireworks4j.transport.TransportSettings;
import dev.fireworks4j.transport.apache.ApacheTransport;
import dev.fireworks4j.transport.jdk.JdkTransport;
import java.time.Duration;

/** Both transports by their names. */
final class Transports {
  private Transports() {}

  static HttpTransport open(String name) {
    return open(name, new TransportSettings(Duration.ofSeconds(60), 8, null, null));
  }

  static HttpTransport open(String name, TransportSettings settings) {
    return name.equals("jdk") ? JdkTransport.of(settings) : ApacheTransport.of(settings);
  }
}
