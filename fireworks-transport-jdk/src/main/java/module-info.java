// SPDX-License-Identifier: Apache-2.0
/** {@code HttpTransport} on the JDK's own client. */
module dev.fireworks4j.transport.jdk {
  requires dev.fireworks4j.core;
  requires java.net.http;
  requires static org.jspecify;

  exports dev.fireworks4j.transport.jdk;

  provides dev.fireworks4j.spi.TransportProvider with
      dev.fireworks4j.transport.jdk.JdkTransportProvider;
}
