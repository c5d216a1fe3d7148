// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.page;

import dev.fireworks4j.resource.OpenEnum;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;

/** Writes values the way the filter language reads them. */
final class FilterValue {
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private FilterValue() {}

  static String text(OpenEnum value) {
    checkNotNull(value);
    return WORD.matcher(value.value()).matches() ? value.value() : quoted(value.value());
  }

  static String text(Comparable<?> value) {
    checkNotNull(value);
    if (value instanceof String text) {
      return quoted(text);
    }
    if (value instanceof Boolean flag) {
      return flag.toString();
    }
    if (value instanceof Instant time) {
      return quoted(time.toString());
    }
    if (value instanceof Duration duration) {
      return quoted(seconds(duration));
    }
    return number(value);
  }

  static String prefix(String text) {
    checkNotNull(text);
    return quoted(text + "*");
  }

  private static void checkNotNull(Object value) {
    if (Objects.isNull(value)) {
      throw new IllegalArgumentException(
          "filter: null is no value to compare with; ask has(\"*\") whether a field is set");
    }
  }

  private static String number(Comparable<?> value) {
    if (value instanceof Double || value instanceof Float) {
      double number = ((Number) value).doubleValue();
      if (!Double.isFinite(number)) {
        throw new IllegalArgumentException(
            "filter: " + number + " is not a number that can be compared with");
      }
      return new BigDecimal(value.toString()).toPlainString();
    }
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    if (value instanceof Long
        || value instanceof Integer
        || value instanceof Short
        || value instanceof BigInteger) {
      return value.toString();
    }
    throw new IllegalArgumentException(
        "filter: a value of "
            + value.getClass().getName()
            + " cannot be written; use text, a number, a boolean, an Instant or a Duration, or Filter.raw");
  }

  private static String seconds(Duration duration) {
    var whole = BigDecimal.valueOf(duration.getSeconds());
    return whole.add(BigDecimal.valueOf(duration.getNano(), 9)).stripTrailingZeros().toPlainString()
        + "s";
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
