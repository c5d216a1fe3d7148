// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.transport.Headers;
import org.jspecify.annotations.Nullable;

/** The id that the server gave a request. */
final class RequestIds {
  private RequestIds() {}

  static @Nullable String of(Headers headers) {
    String id = headers.first("x-fireworks-request-id");
    return id == null ? headers.first("x-request-id") : id;
  }
}
