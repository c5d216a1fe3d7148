// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.http1;

import dev.fireworks4j.transport.Headers;
import java.net.URI;

/**
 * Request line and headers of a request.
 *
 * @param target absolute, with the host that the client asked for
 * @param bodyBytes length of the body; {@link #CHUNKED} if the body is sent in chunks
 * @param expectsContinue true if the client waits for {@code 100 Continue} before it sends the body
 * @param isKeptAlive true if the connection may serve another request
 */
record Http1Head(
    String method,
    URI target,
    Headers headers,
    long bodyBytes,
    boolean expectsContinue,
    boolean isKeptAlive) {
  static final long CHUNKED = -1;
}
