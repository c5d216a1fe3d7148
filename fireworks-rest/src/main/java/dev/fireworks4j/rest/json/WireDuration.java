// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Durations as protobuf writes them: decimal seconds and an {@code s}, e.g. {@code 300s} or {@code 0.5s}. */
final class WireDuration {
  /** Of the text, and of the digits that an exponent adds: enough for all seconds of a long and nine digits more. */
  private static final int MAX_DIGITS = 40;

  private WireDuration() {}

  /** The duration, or null for other text. Digits beyond the ninth are dropped. */
  static @Nullable Duration parse(String text) {
    if (!text.endsWith("s") || text.length() > MAX_DIGITS) {
      return null;
    }
    try {
      return of(new BigDecimal(text.substring(0, text.length() - 1)));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable Duration of(BigDecimal seconds) {
    // Checked before anything is computed: 1e400000000 has that many digits.
    if (Math.abs((long) seconds.scale()) > MAX_DIGITS) {
      return null;
    }
    try {
      long whole = seconds.toBigInteger().longValueExact();
      long nanos = seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(9).longValue();
      return Duration.ofSeconds(whole, nanos);
    } catch (ArithmeticException e) {
      return null;
    }
  }

  static String format(Duration duration) {
    var seconds =
        BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
    return seconds.stripTrailingZeros().toPlainString() + "s";
  }
}
