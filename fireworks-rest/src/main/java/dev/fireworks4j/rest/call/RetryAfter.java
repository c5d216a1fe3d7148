// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.call;

import dev.fireworks4j.transport.Headers;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * How long the server asks to wait: {@code retry-after-ms}, or {@code Retry-After} in seconds, fractions or a date.
 * Never negative; null if there is no usable value.
 */
final class RetryAfter {
  private static final BigDecimal LONGEST_SECONDS =
      BigDecimal.valueOf(Duration.ofDays(3650).toSeconds());

  private static final int MAX_DIGITS = 30;

  private RetryAfter() {}

  static @Nullable Duration of(Headers headers, Instant now) {
    Duration millis = amount(headers.first("retry-after-ms"), 3);
    if (millis != null) {
      return millis;
    }
    String text = headers.first("Retry-After");
    Duration seconds = amount(text, 0);
    return seconds != null ? seconds : untilDate(text, serverTime(headers, now));
  }

  /** The answer's {@code Date}; the client's own clock may be wrong. */
  static @Nullable Instant date(Headers headers) {
    return parseDate(headers.first("Date"));
  }

  private static Instant serverTime(Headers headers, Instant now) {
    Instant date = date(headers);
    return date == null ? now : date;
  }

  private static @Nullable Duration amount(@Nullable String text, int digits) {
    if (text == null || text.length() > 30) {
      return null;
    }
    try {
      var number = new BigDecimal(text.trim());
      // Checked before it is computed: a few characters may stand for a hundred million digits.
      if (Math.abs((long) number.precision() - number.scale()) > MAX_DIGITS) {
        return null;
      }
      BigDecimal seconds = number.movePointLeft(digits).min(LONGEST_SECONDS);
      return seconds.signum() <= 0
          ? Duration.ZERO
          : Duration.ofNanos(seconds.movePointRight(9).longValue());
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }

  private static @Nullable Duration untilDate(@Nullable String text, Instant now) {
    Instant date = parseDate(text);
    if (date == null) {
      return null;
    }
    Duration wait = Duration.between(now, date);
    return wait.isNegative() ? Duration.ZERO : wait;
  }

  /** Null if the text is not a date. */
  static @Nullable Instant parseDate(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return ZonedDateTime.parse(text.trim(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException malformed) {
      return null;
    }
  }
}
