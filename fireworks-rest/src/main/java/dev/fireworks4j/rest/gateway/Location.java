// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Builds the URIs of one base URL. */
record Location(String root) {

  static Location of(URI baseUrl) {
    String base = baseUrl.toString();
    return new Location(base.endsWith("/") ? base.substring(0, base.length() - 1) : base);
  }

  /** {@code path} begins with a slash and needs no encoding; the query's values are encoded here. */
  URI of(String path, Map<String, String> query) {
    var uri = new StringBuilder(root).append(path);
    char separator = '?';
    for (Map.Entry<String, String> entry : query.entrySet()) {
      uri.append(separator).append(encode(entry.getKey())).append('=');
      uri.append(encode(entry.getValue()));
      separator = '&';
    }
    return URI.create(uri.toString());
  }

  URI of(String path) {
    return of(path, Map.of());
  }

  /** Parameters in a fixed order; null and empty values are left out. */
  static Map<String, String> query(String... namesAndValues) {
    var query = new LinkedHashMap<String, String>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (!namesAndValues[i + 1].isEmpty()) {
        query.put(namesAndValues[i], namesAndValues[i + 1]);
      }
    }
    return query;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
