// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Schemas of the types that are one value in JSON. */
final class ScalarSchemas {
  private static final Map<Class<?>, Map<String, Object>> ALL = new HashMap<>();

  static {
    put(Map.of(), Object.class);
    put(Map.of("type", "string"), String.class);
    put(Map.of("type", "boolean"), boolean.class, Boolean.class);
    Map<String, Object> whole = Map.of("type", "integer");
    put(whole, byte.class, Byte.class, short.class, Short.class, int.class, Integer.class);
    put(whole, long.class, Long.class, OptionalInt.class, OptionalLong.class, BigInteger.class);
    Map<String, Object> fractional = Map.of("type", "number");
    put(fractional, float.class, Float.class, double.class, Double.class, BigDecimal.class);
    put(fractional, OptionalDouble.class);
    put(format("date-time"), Instant.class, OffsetDateTime.class, ZonedDateTime.class);
    // JSON has an offset, which this type lacks.
    put(format("date-time"), LocalDateTime.class);
    put(format("date"), LocalDate.class);
    put(format("time"), LocalTime.class);
    put(format("duration"), Duration.class);
    put(format("uuid"), UUID.class);
    put(format("uri"), URI.class);
  }

  private ScalarSchemas() {}

  /** Null for other types. */
  static @Nullable Map<String, Object> of(Class<?> type) {
    return ALL.get(type);
  }

  private static void put(Map<String, Object> schema, Class<?>... types) {
    for (Class<?> type : types) {
      ALL.put(type, schema);
    }
  }

  /** In the same order in every process, so that the service's prompt cache can match it. */
  private static Map<String, Object> format(String name) {
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", "string");
    schema.put("format", name);
    return schema;
  }
}
