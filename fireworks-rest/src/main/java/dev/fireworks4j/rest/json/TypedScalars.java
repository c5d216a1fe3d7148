// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import static java.time.format.DateTimeFormatter.ISO_DATE_TIME;
import static java.time.format.DateTimeFormatter.ISO_TIME;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Single values of users' records. */
final class TypedScalars {
  private static final Map<Class<?>, Function<String, Object>> FROM_TEXT =
      Map.ofEntries(
          Map.entry(String.class, text -> text),
          Map.entry(Instant.class, text -> OffsetDateTime.parse(text).toInstant()),
          Map.entry(OffsetDateTime.class, OffsetDateTime::parse),
          Map.entry(ZonedDateTime.class, ZonedDateTime::parse),
          Map.entry(LocalDateTime.class, text -> LocalDateTime.parse(text, ISO_DATE_TIME)),
          Map.entry(LocalDate.class, LocalDate::parse),
          Map.entry(LocalTime.class, text -> LocalTime.parse(text, ISO_TIME)),
          Map.entry(Duration.class, Duration::parse),
          Map.entry(UUID.class, UUID::fromString),
          Map.entry(URI.class, URI::create));

  private static final Map<Class<?>, Function<BigDecimal, Object>> FROM_NUMBER =
      Map.ofEntries(
          Map.entry(byte.class, BigDecimal::byteValueExact),
          Map.entry(Byte.class, BigDecimal::byteValueExact),
          Map.entry(short.class, BigDecimal::shortValueExact),
          Map.entry(Short.class, BigDecimal::shortValueExact),
          Map.entry(int.class, BigDecimal::intValueExact),
          Map.entry(Integer.class, BigDecimal::intValueExact),
          Map.entry(OptionalInt.class, number -> OptionalInt.of(number.intValueExact())),
          Map.entry(long.class, BigDecimal::longValueExact),
          Map.entry(Long.class, BigDecimal::longValueExact),
          Map.entry(BigInteger.class, BigDecimal::toBigIntegerExact),
          Map.entry(OptionalLong.class, number -> OptionalLong.of(number.longValueExact())),
          Map.entry(float.class, number -> (float) finite(number.floatValue())),
          Map.entry(Float.class, number -> (float) finite(number.floatValue())),
          Map.entry(double.class, number -> finite(number.doubleValue())),
          Map.entry(Double.class, number -> finite(number.doubleValue())),
          Map.entry(
              OptionalDouble.class, number -> OptionalDouble.of(finite(number.doubleValue()))),
          Map.entry(BigDecimal.class, number -> number));

  private TypedScalars() {}

  private static double finite(double number) {
    if (!Double.isFinite(number)) {
      throw new ArithmeticException("too large");
    }
    return number;
  }

  /** Null if the value does not fit. */
  static @Nullable Object of(Object value, Class<?> type) {
    try {
      if (value instanceof String text && FROM_TEXT.containsKey(type)) {
        return FROM_TEXT.get(type).apply(text);
      }
      if (value instanceof Number && FROM_NUMBER.containsKey(type)) {
        return FROM_NUMBER.get(type).apply(new BigDecimal(value.toString()));
      }
      boolean isBoolean = type == boolean.class || type == Boolean.class;
      return isBoolean && value instanceof Boolean ? value : null;
    } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
      return null;
    }
  }
}
