// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.server;

import dev.fireworks4j.testkit.http.WireRequest;
import dev.fireworks4j.transport.Headers;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.RequestBody;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A client's request as a server would read it from a socket. */
final class InProcessRequest {
  // Derived from the URI and the body, as every transport does.
  private static final Set<String> NOT_THE_CALLERS =
      Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

  private InProcessRequest() {}

  static WireRequest of(HttpRequest request, InputStream body) {
    URI uri = request.uri();
    String origin = uri.getScheme() + "://" + uri.getRawAuthority();
    return new WireRequest(request.method(), origin, uri, headers(request), body);
  }

  private static Headers headers(HttpRequest request) {
    List<String> names = request.headers().names();
    boolean isAsSent =
        names.stream().allMatch(name -> isCallers(name) && request.headers().all(name).size() == 1);
    Headers headers = isAsSent ? request.headers() : joined(request.headers());
    headers = headers.with("Host", request.uri().getRawAuthority());
    RequestBody body = request.body();
    return body == null
        ? headers
        : headers
            .with("Content-Type", body.contentType())
            .with("Content-Length", Long.toString(body.sizeBytes()));
  }

  private static boolean isCallers(String name) {
    return !NOT_THE_CALLERS.contains(name.toLowerCase(Locale.ROOT));
  }

  private static Headers joined(Headers sent) {
    Headers headers = Headers.empty();
    for (String name : sent.names()) {
      if (isCallers(name)) {
        headers = headers.with(name, String.join(", ", sent.all(name)));
      }
    }
    return headers;
  }
}
