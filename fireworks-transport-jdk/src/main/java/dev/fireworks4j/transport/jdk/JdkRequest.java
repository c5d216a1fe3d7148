// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport.jdk;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fireworks4j.resource.Credential;
import dev.fireworks4j.transport.HttpRequest;
import dev.fireworks4j.transport.ProxySettings;
import dev.fireworks4j.transport.RequestBody;
import dev.fireworks4j.transport.adapter.SendableRequest;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A request of the port as a request of the client.
 *
 * @param proxy null unless the settings name one
 * @param detours null if other addresses of the host cannot be tried
 */
record JdkRequest(HttpRequest origin, @Nullable ProxySettings proxy, @Nullable Detours detours) {

  /**
   * The request to send.
   *
   * @param chunks the open body; null exactly when the request has none
   */
  java.net.http.HttpRequest withBody(@Nullable BodyChunks chunks) {
    // On plain http the client would offer an upgrade to HTTP/2 with the first request to each
    // origin.
    Version version = isTls() ? Version.HTTP_2 : Version.HTTP_1_1;
    var builder =
        java.net.http.HttpRequest.newBuilder(SendableRequest.uri(origin)).version(version);
    addHeaders(builder);
    RequestBody body = origin.body();
    if (body != null) {
      builder.setHeader("Content-Type", body.contentType());
    }
    if (origin.method().equals("GET")) {
      return builder.GET().build();
    }
    BodyPublisher publisher = chunks == null ? BodyPublishers.noBody() : chunks;
    return builder.method(origin.method(), publisher).build();
  }

  boolean isTls() {
    return "https".equalsIgnoreCase(origin.uri().getScheme());
  }

  /** The server, and the proxy on the way, in words for an error. */
  String destination() {
    String server = origin.server();
    return proxy == null ? server : server + " through proxy " + proxy.host() + ":" + proxy.port();
  }

  private void addHeaders(java.net.http.HttpRequest.Builder builder) {
    SendableRequest.forEachHeader(origin, builder::header);
    if (proxy != null && proxy.username() != null && proxy.password() != null) {
      builder.setHeader("Proxy-Authorization", basic(proxy.username(), proxy.password()));
    }
    String relay = detours == null ? null : detours.credentials(origin.uri());
    if (relay != null) {
      builder.setHeader("Proxy-Authorization", relay);
    }
  }

  private static String basic(String username, Credential password) {
    byte[] pair = (username + ":" + password.reveal()).getBytes(UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }
}
