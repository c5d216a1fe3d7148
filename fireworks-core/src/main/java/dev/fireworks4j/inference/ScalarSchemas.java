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
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Schemas of the types that are one value in JSON. */
final class ScalarSchemas {
  private static final List<Class<?>> WHOLE =
      List.of(
          byte.class,
          Byte.class,
          short.class,
          Short.class,
          int.class,
          Integer.class,
          OptionalInt.class,
          long.class,
          Long.class,
          OptionalLong.class,
          BigInteger.class);

  private static final List<Class<?>> FRACTIONAL =
      List.of(
          float.class,
          Float.class,
          double.class,
          Double.class,
          OptionalDouble.class,
          BigDecimal.class);

  private static final Map<Class<?>, Map<String, Object>> ALL = all();

  private ScalarSchemas() {}

  /** Null for other types. */
  static @Nullable Map<String, Object> of(Class<?> type) {
    return ALL.get(type);
  }

  private static Map<Class<?>, Map<String, Object>> all() {
    var all = new HashMap<Class<?>, Map<String, Object>>();
    all.put(Object.class, Map.of());
    all.put(String.class, Map.of("type", "string"));
    all.put(boolean.class, Map.of("type", "boolean"));
    all.put(Boolean.class, Map.of("type", "boolean"));
    for (Class<?> whole : WHOLE) {
      all.put(whole, Map.of("type", "integer"));
    }
    for (Class<?> number : FRACTIONAL) {
      all.put(number, Map.of("type", "number"));
    }
    all.put(Instant.class, format("date-time"));
    all.put(OffsetDateTime.class, format("date-time"));
    all.put(ZonedDateTime.class, format("date-time"));
    // JSON has an offset, which this type lacks.
    all.put(LocalDateTime.class, format("date-time"));
    all.put(LocalDate.class, format("date"));
    all.put(LocalTime.class, format("time"));
    all.put(Duration.class, format("duration"));
    all.put(UUID.class, format("uuid"));
    all.put(URI.class, format("uri"));
    return all;
  }

  /** In the same order in every process, so that the service's prompt cache can match it. */
  private static Map<String, Object> format(String name) {
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", "string");
    schema.put("format", name);
    return schema;
  }
}
