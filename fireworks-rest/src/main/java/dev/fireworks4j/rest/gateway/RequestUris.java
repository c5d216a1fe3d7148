// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Builds the URIs of requests. */
record RequestUris(String root) {

  static RequestUris of(URI baseUrl) {
    String base = baseUrl.toString();
    return new RequestUris(base.endsWith("/") ? base.substring(0, base.length() - 1) : base);
  }

  /**
   * A request's URI.
   *
   * @param path begins with a slash; made of checked names, which need no encoding
   * @param query encoded here
   */
  URI uri(String path, Map<String, String> query) {
    var uri = new StringBuilder(root).append(path);
    char separator = '?';
    for (Map.Entry<String, String> entry : query.entrySet()) {
      uri.append(separator).append(encode(entry.getKey())).append('=');
      uri.append(encode(entry.getValue()));
      separator = '&';
    }
    return URI.create(uri.toString());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
