// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport;

import dev.fireworks4j.internal.ForeignText;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request as it goes on the wire.
 *
 * @param method upper case, e.g. {@code POST}
 * @param uri absolute http or https URI, already percent-encoded; sent as it is
 * @param headers all headers but {@code Host}, {@code Content-Type} and {@code Content-Length}; the latter two come
 *     from the body
 * @param body null for none; a GET never has one
 */
public record HttpRequest(String method, URI uri, Headers headers, @Nullable RequestBody body) {

  public HttpRequest {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(uri, "uri");
    Objects.requireNonNull(headers, "headers");
    if (body != null && method.equals("GET")) {
      throw new IllegalArgumentException("body: a GET must not have one, the service answers 400");
    }
  }

  /** Host and port as messages show them: without user and password, which a URI may hold. */
  public String server() {
    return ForeignText.authority(uri);
  }

  /** Method and URI without user and query, which may hold a password or a signature. */
  @Override
  public String toString() {
    return ForeignText.line(
        method + " " + uri.getScheme() + "://" + server() + Objects.toString(uri.getRawPath(), ""));
  }
}
