// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.server;

import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.query.Json;
import dev.fireworks4j.testkit.schema.BodyReader;
import dev.fireworks4j.testkit.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1/validateModelConfig}: takes configurations that are JSON. */
final class ModelConfigs {
  private ModelConfigs() {}

  static Map<String, @Nullable Object> check(Map<String, @Nullable Object> body) {
    Schema schema = Schema.service();
    var config = new BodyReader(schema).read(schema.body("ModelConfig"), body);
    if (!(config.get("configJson") instanceof String text) || text.isEmpty()) {
      throw ApiError.invalid("missing required field \"config_json\"");
    }
    if (!isObject(text)) {
      throw ApiError.invalid("invalid config_json: not a JSON object");
    }
    return Map.of();
  }

  private static boolean isObject(String text) {
    try {
      return Json.parse(text.getBytes(StandardCharsets.UTF_8)) instanceof Map;
    } catch (Json.SyntaxException e) {
      return false;
    }
  }
}
