// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The simplest value that a JSON schema allows: required members only, always the same. */
final class SchemaExample {
  private static final int MAX_LEVELS = 32;
  private static final Map<String, String> FORMATS =
      Map.of(
          "date-time", "2026-01-05T09:00:00Z",
          "date", "2026-01-05",
          "time", "09:00:00Z",
          "duration", "PT1M",
          "email", "user@example.com",
          "uri", "https://example.com/",
          "uuid", "00000000-0000-4000-8000-000000000000");

  private final Map<?, ?> root;

  private SchemaExample(Map<?, ?> root) {
    this.root = root;
  }

  static @Nullable Object of(@Nullable Object schema) {
    Map<?, ?> root = schema instanceof Map<?, ?> map ? map : Map.of();
    return new SchemaExample(root).value(root, 0);
  }

  private @Nullable Object value(@Nullable Object given, int level) {
    if (!(given instanceof Map<?, ?> map) || level > MAX_LEVELS) {
      return null;
    }
    Map<?, ?> schema = resolved(map);
    if (schema.containsKey("const")) {
      return schema.get("const");
    }
    if (schema.get("enum") instanceof List<?> values && !values.isEmpty()) {
      return values.get(0);
    }
    for (String alternatives : List.of("anyOf", "oneOf")) {
      if (schema.get(alternatives) instanceof List<?> list && !list.isEmpty()) {
        return value(list.get(0), level + 1);
      }
    }
    return switch (type(schema)) {
      case "object" -> object(schema, level);
      case "array" -> array(schema, level);
      case "string" -> text(schema);
      case "integer" -> least(schema);
      case "number" -> least(schema) + 0.5;
      case "boolean" -> true;
      default -> null;
    };
  }

  /** Follows a reference within the document, and takes the parts of {@code allOf} together. */
  private Map<?, ?> resolved(Map<?, ?> schema) {
    var all = new LinkedHashMap<Object, @Nullable Object>(schema);
    if (schema.get("$ref") instanceof String reference && reference.startsWith("#")) {
      Object target = root;
      for (String step : reference.substring(1).split("/", -1)) {
        target = step.isEmpty() || !(target instanceof Map<?, ?> map) ? target : map.get(step);
      }
      if (target instanceof Map<?, ?> map) {
        all.putAll(map);
      }
    }
    if (schema.get("allOf") instanceof List<?> parts) {
      parts.forEach(
          part -> {
            if (part instanceof Map<?, ?> map) {
              all.putAll(resolved(map));
            }
          });
    }
    return all;
  }

  /** Of several types the first that is not null. */
  private static String type(Map<?, ?> schema) {
    Object type = schema.get("type");
    if (type instanceof List<?> several) {
      type = several.stream().filter(one -> !Objects.equals(one, "null")).findFirst().orElse(null);
    }
    if (type == null) {
      return schema.containsKey("properties") ? "object" : "string";
    }
    return type.toString();
  }

  private Map<String, @Nullable Object> object(Map<?, ?> schema, int level) {
    Map<?, ?> properties = schema.get("properties") instanceof Map<?, ?> map ? map : Map.of();
    List<?> required = schema.get("required") instanceof List<?> list ? list : List.of();
    var value = new LinkedHashMap<String, @Nullable Object>();
    for (Object name : required) {
      value.put(String.valueOf(name), value(properties.get(name), level + 1));
    }
    return value;
  }

  private List<@Nullable Object> array(Map<?, ?> schema, int level) {
    long most = schema.get("maxItems") instanceof Number limit ? limit.longValue() : 1;
    long count = schema.get("minItems") instanceof Number least ? least.longValue() : 1;
    var value = new ArrayList<@Nullable Object>();
    // A type that contains itself ends with an empty list.
    long items = level > MAX_LEVELS / 2 ? 0 : Math.max(count, Math.min(1, most));
    for (long i = 0; i < Math.min(items, 100); i++) {
      value.add(value(schema.get("items"), level + 1));
    }
    return value;
  }

  private static String text(Map<?, ?> schema) {
    String text = FORMATS.getOrDefault(String.valueOf(schema.get("format")), "text");
    if (schema.get("minLength") instanceof Number least && least.intValue() > text.length()) {
      text = text + "x".repeat(Math.min(10_000, least.intValue()) - text.length());
    }
    return schema.get("maxLength") instanceof Number most && most.intValue() < text.length()
        ? text.substring(0, Math.max(0, most.intValue()))
        : text;
  }

  private static long least(Map<?, ?> schema) {
    if (schema.get("minimum") instanceof Number least) {
      return (long) Math.ceil(least.doubleValue());
    }
    if (schema.get("exclusiveMinimum") instanceof Number least) {
      return (long) Math.floor(least.doubleValue()) + 1;
    }
    return schema.get("maximum") instanceof Number most ? Math.min(1, most.longValue()) : 1;
  }
}
