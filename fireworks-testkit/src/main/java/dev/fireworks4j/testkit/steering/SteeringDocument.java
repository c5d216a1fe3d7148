// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.steering;

import dev.fireworks4j.testkit.query.JsonObject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The OpenAPI document of the routes, made from their declarations. */
final class SteeringDocument {
  private SteeringDocument() {}

  static Map<String, @Nullable Object> of(Collection<Route> routes) {
    var paths = new LinkedHashMap<String, Map<String, @Nullable Object>>();
    for (Route route : routes) {
      paths
          .computeIfAbsent(Steering.ROOT + route.path(), path -> new LinkedHashMap<>())
          .put(route.method().toLowerCase(Locale.ROOT), operation(route));
    }
    return JsonObject.of("openapi", "3.1.0")
        .with("info", Map.of("title", "Steering of the Fireworks fake", "version", "1"))
        .with("paths", paths);
  }

  private static Map<String, @Nullable Object> operation(Route route) {
    var operation = JsonObject.of("summary", route.summary());
    if (route.hasBody()) {
      operation.put("requestBody", Map.of("content", json(Argument.schema(route.arguments()))));
    } else if (!route.arguments().isEmpty()) {
      operation.put(
          "parameters", route.arguments().stream().map(SteeringDocument::parameter).toList());
    }
    operation.put(
        "responses",
        Map.of(
            "200",
            Map.of("description", "Done.", "content", json(Map.of("type", "object"))),
            "default",
            Map.of(
                "description",
                "Refused. The message names each wrong field and its allowed values.",
                "content",
                json(Map.of("type", "object", "required", List.of("code", "message"))))));
    return operation;
  }

  private static Map<String, @Nullable Object> parameter(Argument argument) {
    return JsonObject.of("name", argument.name())
        .with("in", "query")
        .with("required", argument.isRequired())
        .with("description", argument.description())
        .with("schema", argument.type().schema());
  }

  private static Map<String, Object> json(Map<String, ?> schema) {
    return Map.of("application/json", Map.of("schema", schema));
  }
}
