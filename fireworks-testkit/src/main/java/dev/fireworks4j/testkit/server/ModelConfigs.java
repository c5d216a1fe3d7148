// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.server;

import dev.fireworks4j.testkit.http.ApiError;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1/validateModelConfig}: takes configurations that are JSON. */
final class ModelConfigs {
  private ModelConfigs() {}

  static Map<String, @Nullable Object> check(Map<String, @Nullable Object> body) {
    if (!(body.get("configJson") instanceof String text) || text.isEmpty()) {
      throw ApiError.invalid("missing required field \"config_json\"");
    }
    if (!text.strip().startsWith("{") || !text.strip().endsWith("}")) {
      throw ApiError.invalid("invalid config_json: not a JSON object");
    }
    return Map.of();
  }
}
