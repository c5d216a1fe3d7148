// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.http1;

import java.time.Duration;

/**
 * Limits on what a client may send. All times are real.
 *
 * @param headBytes of the request line and all headers, and of all trailers
 * @param bodyBytes of one request body
 * @param connections that are open at the same time; a further one is answered with 503
 * @param idle how long a connection may wait for its next request
 * @param silence how long a request may take to send its head, and how long its body may pause
 */
public record Http1Limits(
    int headBytes, long bodyBytes, int connections, Duration idle, Duration silence) {

  /** Large enough for uploads of whole models and for a client that pauses between its calls. */
  public static final Http1Limits DEFAULT =
      new Http1Limits(64 << 10, 64L << 30, 1024, Duration.ofMinutes(5), Duration.ofSeconds(30));
}
