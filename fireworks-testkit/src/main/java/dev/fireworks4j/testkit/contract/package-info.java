// SPDX-License-Identifier: Apache-2.0
/**
 * What every {@link dev.fireworks4j.transport.HttpTransport} has to do, as JUnit 5 suites to extend: {@link
 * dev.fireworks4j.testkit.contract.SocketTransportContract} for a transport that opens connections, {@link
 * dev.fireworks4j.testkit.contract.HttpTransportContract} for one that does not; and for TLS, proxies and kept
 * connections {@link dev.fireworks4j.testkit.contract.TlsTransportContract}, {@link
 * dev.fireworks4j.testkit.contract.ProxyTransportContract} and {@link
 * dev.fireworks4j.testkit.contract.KeepAliveTransportContract}.
 */
@NullMarked
package dev.fireworks4j.testkit.contract;

import org.jspecify.annotations.NullMarked;
