// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fireworks4j.Credential;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.ProxySettings;
import dev.fireworks4j.transport.RequestBody;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Our request in the client's terms. */
record JdkMessage(HttpRequest request, @Nullable ProxySettings proxy) {
  // The client refuses these, or derives them from the URI and the body.
  private static final Set<String> NOT_OURS =
      Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

  JdkMessage {
    if (request.uri().getHost() == null) {
      throw new IllegalArgumentException("uri: " + request + " names no host");
    }
  }

  /**
   * The message to send.
   *
   * @param chunks the open body; null exactly when the request has none
   */
  java.net.http.HttpRequest withBody(@Nullable BodyChunks chunks) {
    // On plain http the client would offer an upgrade to HTTP/2 with every request.
    Version version = isTls() ? Version.HTTP_2 : Version.HTTP_1_1;
    var builder = java.net.http.HttpRequest.newBuilder(request.uri()).version(version);
    addHeaders(builder);
    RequestBody body = request.body();
    if (body != null) {
      builder.setHeader("Content-Type", body.contentType());
    }
    if (request.method().equals("GET")) {
      return builder.GET().build();
    }
    BodyPublisher publisher = chunks == null ? BodyPublishers.noBody() : chunks;
    return builder.method(request.method(), publisher).build();
  }

  boolean isTls() {
    return "https".equalsIgnoreCase(request.uri().getScheme());
  }

  /** The server, and the proxy on the way, in words for an error. */
  String destination() {
    String server = request.uri().getRawAuthority();
    return proxy == null ? server : server + " through proxy " + proxy.host() + ":" + proxy.port();
  }

  private void addHeaders(java.net.http.HttpRequest.Builder builder) {
    request
        .headers()
        .forEach(
            (name, value) -> {
              if (!NOT_OURS.contains(name.toLowerCase(Locale.ROOT))) {
                builder.header(name, value);
              }
            });
    if (proxy != null && proxy.username() != null && proxy.password() != null) {
      builder.setHeader("Proxy-Authorization", basic(proxy.username(), proxy.password()));
    }
  }

  private static String basic(String username, Credential password) {
    byte[] pair = (username + ":" + password.reveal()).getBytes(UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }
}
