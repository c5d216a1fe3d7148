// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.http;

import dev.fireworks4j.transport.Headers;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request of a client.
 *
 * @param origin scheme and authority that the client reached, e.g. {@code http://127.0.0.1:8080}; signed URLs start
 *     with it
 * @param target the URI, still percent-encoded
 * @param body empty where there is none
 */
public record WireRequest(
    String method, String origin, URI target, Headers headers, InputStream body) {

  /** The path, still percent-encoded. */
  public String path() {
    String path = target.getRawPath();
    return path == null || path.isEmpty() ? "/" : path;
  }

  /** The same request with another body. */
  public WireRequest withBody(InputStream other) {
    return new WireRequest(method, origin, target, headers, other);
  }

  /** True if the client announced a body of at least one byte, or one of unknown length. */
  public boolean hasBody() {
    String length = headers.first("Content-Length");
    return headers.first("Transfer-Encoding") != null || (length != null && !length.equals("0"));
  }

  /** The query's parameters, decoded; of a repeated one the last value. */
  public Map<String, String> query() {
    var result = new LinkedHashMap<String, String>();
    String raw = target.getRawQuery();
    if (raw == null || raw.isEmpty()) {
      return result;
    }
    for (String pair : raw.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      result.put(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
    }
    return result;
  }

  /** A header's value, or null. */
  public @Nullable String header(String name) {
    return headers.first(name);
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw ApiError.invalid("malformed percent-encoding in the query: " + text);
    }
  }
}
