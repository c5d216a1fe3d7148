// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An operation of inference. */
public enum Endpoint {
  CHAT("/chat/completions", "chatcmpl-"),
  COMPLETIONS("/completions", "cmpl-"),
  MESSAGES("/messages", "chatcmpl-"),
  EMBEDDINGS("/embeddings", "embd-"),
  RERANK("/rerank", "embd-"),
  MODELS("/models", "");

  private static final Map<String, Endpoint> BY_PATH =
      Arrays.stream(values())
          .flatMap(endpoint -> endpoint.paths().map(path -> Map.entry(path, endpoint)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private final String path;
  private final String idPrefix;

  Endpoint(String path, String idPrefix) {
    this.path = path;
    this.idPrefix = idPrefix;
  }

  /** The endpoint of a path, with {@code /inference} in front or not; null if there is none. */
  static @Nullable Endpoint of(String requestPath) {
    return BY_PATH.get(requestPath);
  }

  /** The paths that it answers on. */
  public Stream<String> paths() {
    return Stream.of("/inference/v1" + path, "/v1" + path);
  }

  /** True for a path of inference, whether the service has it or not. */
  public static boolean covers(String requestPath) {
    return requestPath.startsWith("/inference/") || of(requestPath) != null;
  }

  String idPrefix() {
    return idPrefix;
  }
}
