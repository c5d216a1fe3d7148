// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.schema;

import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.query.JsonObject;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks a request body like protobuf's JSON reader: unknown fields and wrong types are errors, both spellings of a
 * name are fine, int64 may be a number or text, null is unset. Fields that only the server sets are dropped.
 */
public final class BodyReader {
  private static final Pattern DURATION = Pattern.compile("-?\\d+(\\.\\d{1,9})?s");
  private static final BigInteger INT32_LIMIT = BigInteger.ONE.shiftLeft(31);

  private final Schema schema;

  /** A reader for the messages of a schema. */
  public BodyReader(Schema schema) {
    this.schema = schema;
  }

  /**
   * The body with JSON names only.
   *
   * @throws ApiError 400 if a field is unknown or has the wrong type
   */
  public JsonObject read(MessageType type, Map<?, ?> body) {
    var result = new JsonObject();
    for (var entry : body.entrySet()) {
      String given = String.valueOf(entry.getKey());
      Field field = type.find(given);
      if (field == null) {
        throw ApiError.invalid("unknown field \"" + given + "\"");
      }
      Object value = entry.getValue();
      if (value != null && !field.isOutputOnly()) {
        result.put(field.name(), value(field.name(), field.type(), value));
      }
    }
    return result;
  }

  private Object value(String field, FieldType type, Object value) {
    return switch (type.shape()) {
      case STRING, URL, SECRET -> expect(value instanceof String, field, value, "a string");
      case ENUM -> member(field, type.name(), value);
      case BOOL -> expect(value instanceof Boolean, field, value, "a boolean");
      case INT32, EPOCH -> int32(field, value);
      case INT64 -> integer(field, value).toString();
      case FLOAT -> number(field, value);
      case TIME -> time(field, value);
      case DURATION -> duration(field, value);
      case STRUCT -> expect(value instanceof Map, field, value, "an object");
      case ANY -> value;
      case LIST -> list(field, type, value);
      case MAP -> map(field, type, value);
      case MESSAGE -> message(field, type, value);
    };
  }

  private Object member(String field, String enumName, Object value) {
    expect(value instanceof String, field, value, "a string");
    List<String> members = schema.members(enumName);
    boolean isKnown = members.isEmpty() || members.contains(String.valueOf(value));
    return expect(isKnown, field, value, "one of " + members);
  }

  private Object message(String field, FieldType type, Object value) {
    if (value instanceof Map<?, ?> map) {
      return read(schema.type(type.name()), map);
    }
    throw wrong(field, value, "an object");
  }

  private Object list(String field, FieldType type, Object value) {
    if (!(value instanceof List<?> list)) {
      throw wrong(field, value, "an array");
    }
    var result = new ArrayList<@Nullable Object>();
    for (Object item : list) {
      if (item == null) {
        throw wrong(field, "null", "no null inside an array");
      }
      result.add(value(field, type.elements(), item));
    }
    return result;
  }

  private Object map(String field, FieldType type, Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw wrong(field, value, "an object");
    }
    var result = new JsonObject();
    for (var entry : map.entrySet()) {
      Object item = entry.getValue();
      result.put(
          String.valueOf(entry.getKey()),
          item == null ? null : value(field, type.elements(), item));
    }
    return result;
  }

  private static Object time(String field, Object value) {
    try {
      Instant.parse(String.valueOf(value));
      return value;
    } catch (DateTimeException e) {
      throw wrong(field, value, "an RFC 3339 time");
    }
  }

  private static Object duration(String field, Object value) {
    boolean right = value instanceof String text && DURATION.matcher(text).matches();
    return expect(right, field, value, "a duration in seconds such as \"300s\"");
  }

  private static Object int32(String field, Object value) {
    BigInteger number = integer(field, value);
    expect(number.abs().compareTo(INT32_LIMIT) < 0, field, value, "a 32-bit integer");
    return number.longValueExact();
  }

  private static BigInteger integer(String field, Object value) {
    try {
      return new BigDecimal(String.valueOf(value)).toBigIntegerExact();
    } catch (ArithmeticException | NumberFormatException e) {
      throw wrong(field, value, "an integer");
    }
  }

  private static Object number(String field, Object value) {
    if (value instanceof Number) {
      return value;
    }
    try {
      return new BigDecimal(String.valueOf(value));
    } catch (NumberFormatException e) {
      throw wrong(field, value, "a number");
    }
  }

  private static Object expect(boolean right, String field, Object value, String expected) {
    if (!right) {
      throw wrong(field, value, expected);
    }
    return value;
  }

  private static ApiError wrong(String field, Object value, String expected) {
    String shown = String.valueOf(value);
    String shortened = shown.length() > 60 ? shown.substring(0, 60) + "..." : shown;
    return ApiError.invalid(
        "invalid value for field \"" + field + "\": " + shortened + "; expected " + expected);
  }
}
