// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.server;

import dev.fireworks4j.testkit.http.WireRequest;
import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** A client's request as a server would have read it from a socket. */
final class InProcessRequest {
  // Derived from the URI and the body, as every transport does.
  private static final Set<String> NOT_THE_CALLERS =
      Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

  private InProcessRequest() {}

  static WireRequest of(HttpRequest request, InputStream body) throws IOException {
    URI uri = request.uri();
    String origin = uri.getScheme() + "://" + uri.getRawAuthority();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    try {
      return new WireRequest(
          request.method(), origin, new URI(path + query), headers(request), body);
    } catch (URISyntaxException e) {
      throw new IOException("the URI has no usable path", e);
    }
  }

  private static Headers headers(HttpRequest request) {
    Headers headers = Headers.empty();
    for (String name : request.headers().names()) {
      if (!NOT_THE_CALLERS.contains(name.toLowerCase(Locale.ROOT))) {
        headers = headers.with(name, String.join(", ", request.headers().all(name)));
      }
    }
    headers = headers.with("Host", request.uri().getRawAuthority());
    RequestBody body = request.body();
    return body == null
        ? headers
        : headers
            .with("Content-Type", body.contentType())
            .with("Content-Length", Long.toString(body.sizeBytes()));
  }
}
