// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport;

import java.io.InputStream;
import java.util.Objects;

/**
 * The response's header section, and its body as a stream that reads from the socket.
 *
 * @param status the HTTP status, 100 to 999, as sent
 * @param body never null; empty where the response has none. A connection that ends before the announced length makes
 *     reads fail with an {@link java.io.IOException}, never with a quiet end of stream
 */
public record HttpResponse(int status, Headers headers, InputStream body) {

  public HttpResponse {
    Objects.requireNonNull(headers, "headers");
    Objects.requireNonNull(body, "body");
  }

  @Override
  public String toString() {
    return "HTTP " + status;
  }
}
