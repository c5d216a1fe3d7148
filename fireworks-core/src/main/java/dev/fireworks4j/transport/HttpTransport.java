// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport;

/**
 * Port to an HTTP client: sends one request and streams one response, nothing more.
 *
 * <p>Retries, deadlines, authentication, redirects, content decoding and JSON all happen above this port. An
 * implementation must never send a request again by itself, follow no redirect, add no credentials, leave the body's
 * content encoding alone, and be safe for use by many threads. {@code HttpTransportContract} in the testkit is the
 * executable form of this contract.
 */
public interface HttpTransport extends AutoCloseable {

  /**
   * Prepares an exchange without touching the network.
   *
   * @throws IllegalArgumentException if the request has a body although its method is GET
   */
  HttpExchange open(HttpRequest request);

  /** Ends every exchange in flight and frees all connections and threads. Closing twice is harmless. */
  @Override
  void close();
}
