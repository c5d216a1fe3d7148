// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.steering;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Type of an argument of a steering request, on the wire and in Java. */
enum ArgumentType {
  /** {@code String}. */
  TEXT("a text", "string"),
  /** {@code Integer}; in a query and as with int64 of the service, a text of digits. */
  COUNT("a whole number", "integer"),
  /** {@code Double}. */
  NUMBER("a number", "number"),
  /** {@code Boolean}. */
  FLAG("true or false", "boolean"),
  /** {@code Duration}: {@code 90s} or ISO 8601. */
  DURATION("a duration such as \"90s\", \"1.5s\" or \"PT2H\"", "string"),
  /** {@code Instant}. */
  TIME("a time such as \"2026-01-05T09:00:00Z\"", "string"),
  /** {@code List<String>}. */
  TEXTS("a list of texts", "array"),
  /** {@code Map<String, String>}. */
  TEXT_MAP("an object of texts", "object"),
  /** {@code Map<String, Object>}, or {@code Arguments} where it has declared members. */
  OBJECT("an object", "object"),
  /** A list of the same. */
  OBJECTS("a list of objects", "array"),
  /** Any JSON value but null. */
  ANY("a JSON value", "");

  private final String words;
  private final String jsonType;

  ArgumentType(String words, String jsonType) {
    this.words = words;
    this.jsonType = jsonType;
  }

  /** What it must be, for error messages. */
  String words() {
    return words;
  }

  /** The JSON schema, which the caller may change. */
  Map<String, @Nullable Object> schema() {
    var schema = new LinkedHashMap<String, @Nullable Object>();
    if (!jsonType.isEmpty()) {
      schema.put("type", jsonType);
    }
    Map<String, Object> text = Map.of("type", "string");
    switch (this) {
      case TIME -> schema.put("format", "date-time");
      case DURATION -> schema.put("example", "90s");
      case TEXTS -> schema.put("items", text);
      case TEXT_MAP -> schema.put("additionalProperties", text);
      default -> {}
    }
    return schema;
  }

  /** The Java value, or null if the JSON value is not of this type. */
  @Nullable Object read(Object json) {
    try {
      return switch (this) {
        case TEXT -> json instanceof String ? json : null;
        case COUNT -> new BigDecimal(json.toString()).intValueExact();
        case NUMBER -> Double.valueOf(json.toString());
        case FLAG -> flag(json.toString());
        case DURATION -> json instanceof String text ? duration(text) : null;
        case TIME -> json instanceof String text ? Instant.parse(text) : null;
        case TEXTS -> json instanceof List<?> list && areTexts(list) ? json : null;
        case TEXT_MAP -> json instanceof Map<?, ?> map && areTexts(map.values()) ? json : null;
        case OBJECT -> json instanceof Map<?, ?> ? json : null;
        case OBJECTS -> json instanceof List<?> list && areObjects(list) ? json : null;
        case ANY -> json;
      };
    } catch (ArithmeticException | NumberFormatException | DateTimeException e) {
      return null;
    }
  }

  private static boolean areTexts(Iterable<?> values) {
    for (Object value : values) {
      if (!(value instanceof String)) {
        return false;
      }
    }
    return true;
  }

  private static boolean areObjects(List<?> values) {
    return values.stream().allMatch(value -> value instanceof Map<?, ?>);
  }

  private static @Nullable Boolean flag(String text) {
    boolean isFlag = text.equals("true") || text.equals("false");
    return isFlag ? Boolean.valueOf(text) : null;
  }

  private static Duration duration(String text) {
    return Duration.parse(text.startsWith("P") ? text : "PT" + text);
  }
}
