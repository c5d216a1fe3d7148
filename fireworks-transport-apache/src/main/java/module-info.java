// SPDX-License-Identifier: Apache-2.0
/** {@code HttpTransport} on Apache HttpClient 5. */
module dev.fireworks4j.transport.apache {
  requires dev.fireworks4j.core;
  // Users of ApacheTransport.of(...) name its builder.
  requires transitive org.apache.httpcomponents.client5.httpclient5;
  requires org.apache.httpcomponents.core5.httpcore5;
  // HttpClient's socket options need it, and an automatic module cannot say so.
  requires jdk.net;
  requires static org.jspecify;

  exports dev.fireworks4j.transport.apache;

  provides dev.fireworks4j.spi.TransportProvider with
      dev.fireworks4j.transport.apache.ApacheTransportProvider;
}
