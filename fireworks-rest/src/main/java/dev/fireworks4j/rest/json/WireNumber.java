// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers as JSON and protobuf's JSON write them. Every size is checked before a number is computed. */
final class WireNumber {
  /** The longest int64 has 20 characters; {@code 1.5e3} is accepted too. */
  private static final int MAX_CHARS = 40;

  private WireNumber() {}

  /** A whole number, also written as {@code 1.0} or {@code 1e3}; null for anything else. */
  static @Nullable Long parseLong(String text) {
    if (text.length() > MAX_CHARS) {
      return null;
    }
    try {
      if (isWhole(text)) {
        return Long.parseLong(text);
      }
      return isNumber(text) ? wholeOf(new BigDecimal(text)) : null;
    } catch (NumberFormatException | ArithmeticException e) {
      return null;
    }
  }

  /** The JDK would accept digits of other scripts as well. */
  private static boolean isWhole(String text) {
    for (int i = 0; i < text.length(); i++) {
      char next = text.charAt(i);
      if ((next < '0' || next > '9') && next != '-') {
        return false;
      }
    }
    return true;
  }

  private static boolean isNumber(String text) {
    return text.chars().allMatch(next -> "-0123456789+.eE".indexOf(next) >= 0);
  }

  private static @Nullable Long wholeOf(BigDecimal number) {
    boolean isSmall = Math.abs((long) number.scale()) <= MAX_CHARS;
    return isSmall ? (Long) number.longValueExact() : null;
  }

  /** The same within 32 bits. */
  static @Nullable Integer parseInt(String text) {
    Long number = parseLong(text);
    return number == null || number != number.intValue() ? null : (Integer) number.intValue();
  }

  /**
   * A number, or one of protobuf's words for those that JSON lacks; null for anything else, or what a double cannot
   * hold.
   */
  static @Nullable Double parseDouble(String text) {
    return switch (text) {
      case "NaN" -> (Double) Double.NaN;
      case "Infinity" -> (Double) Double.POSITIVE_INFINITY;
      case "-Infinity" -> (Double) Double.NEGATIVE_INFINITY;
      default -> finite(text);
    };
  }

  private static @Nullable Double finite(String text) {
    char last = text.charAt(text.length() - 1);
    // The JDK also takes 1d and 1f and hexadecimal numbers.
    if (text.length() > FreeForm.MAX_DIGITS || last < '0' || last > '9' || text.contains("x")) {
      return null;
    }
    try {
      double number = Double.parseDouble(text);
      return Double.isFinite(number) ? (Double) number : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
