// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.session;

import dev.fireworks4j.FireworksOptions;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Builds the URIs of requests. */
public record RequestUris(String root) {

  static RequestUris of(URI baseUrl) {
    String base = baseUrl.toString();
    return new RequestUris(base.endsWith("/") ? base.substring(0, base.length() - 1) : base);
  }

  /** Below the URL for inference, or else {@code /inference} below the base URL. */
  static RequestUris ofInference(FireworksOptions options) {
    URI own = options.inferenceUrl();
    return own == null
        ? new RequestUris(of(Objects.requireNonNull(options.baseUrl())).root + "/inference")
        : of(own);
  }

  /**
   * A request's URI.
   *
   * @param path begins with a slash; made of checked names, which need no encoding
   * @param query encoded here
   */
  URI uri(String path, Map<String, String> query) {
    return URI.create(query.isEmpty() ? root + path : root + path + "?" + encode(query));
  }

  private static String encode(Map<String, String> query) {
    return query.entrySet().stream()
        .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  /** Adds a parameter unless its value is null. */
  public static void put(Map<String, String> query, String name, @Nullable Object value) {
    if (value != null) {
      query.put(name, value.toString());
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
