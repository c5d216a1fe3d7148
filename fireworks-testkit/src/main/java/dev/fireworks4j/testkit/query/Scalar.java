// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.query;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A comparable JSON value. Its type follows from its form, because documents have no types: int64 and durations travel
 * as text, times in 6 or 9 digits.
 *
 * <p>The order is total: by kind in the order of the constants, then within the kind. Objects and lists are all equal.
 *
 * @param number the sort key of kinds other than text: the value itself, or seconds, or 1 for true
 * @param text the sort key of text
 */
record Scalar(ScalarKind kind, BigDecimal number, String text) implements Comparable<Scalar> {
  enum ScalarKind {
    MISSING,
    BOOLEAN,
    NUMBER,
    DURATION,
    TIME,
    TEXT,
    COMPOSITE
  }

  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,18})");
  private static final Pattern SECONDS = Pattern.compile("-?\\d{1,12}(?:\\.\\d{1,9})?s");
  private static final Pattern UTC =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?Z");
  private static final int DATE_LENGTH = "2026-01-01".length();

  static Scalar of(@Nullable Object value) {
    if (value == null) {
      return of(ScalarKind.MISSING, BigDecimal.ZERO);
    }
    if (value instanceof Boolean flag) {
      return of(ScalarKind.BOOLEAN, flag ? BigDecimal.ONE : BigDecimal.ZERO);
    }
    if (value instanceof Number number) {
      return of(ScalarKind.NUMBER, decimal(number));
    }
    return value instanceof String text ? ofText(text) : of(ScalarKind.COMPOSITE, BigDecimal.ZERO);
  }

  /** Text that stays text, even if it looks like a number. */
  static Scalar verbatim(String text) {
    return new Scalar(ScalarKind.TEXT, BigDecimal.ZERO, text);
  }

  static BigDecimal decimal(Number number) {
    return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
  }

  @Override
  public int compareTo(Scalar other) {
    if (kind != other.kind) {
      return kind.compareTo(other.kind);
    }
    return kind == ScalarKind.TEXT ? text.compareTo(other.text) : number.compareTo(other.number);
  }

  private static Scalar of(ScalarKind kind, BigDecimal number) {
    return new Scalar(kind, number, "");
  }

  private static Scalar ofText(String text) {
    // Most text begins with a letter and needs no pattern.
    if (text.isEmpty() || (text.charAt(0) != '-' && !isDigit(text.charAt(0)))) {
      return verbatim(text);
    }
    if (WHOLE_NUMBER.matcher(text).matches()) {
      return of(ScalarKind.NUMBER, new BigDecimal(text));
    }
    if (SECONDS.matcher(text).matches()) {
      return of(ScalarKind.DURATION, new BigDecimal(text.substring(0, text.length() - 1)));
    }
    var time = time(text);
    return time != null ? of(ScalarKind.TIME, time) : verbatim(text);
  }

  private static @Nullable BigDecimal time(String text) {
    if (text.length() <= DATE_LENGTH || Character.toUpperCase(text.charAt(DATE_LENGTH)) != 'T') {
      return null;
    }
    try {
      var instant =
          UTC.matcher(text).matches() ? utc(text) : OffsetDateTime.parse(text).toInstant();
      return BigDecimal.valueOf(instant.getEpochSecond())
          .add(BigDecimal.valueOf(instant.getNano(), 9));
    } catch (DateTimeException notATime) {
      return null;
    }
  }

  /** A time in the service's own form. Fast, because a list ordered by time reads one for each resource. */
  private static Instant utc(String text) {
    var seconds =
        LocalDateTime.of(
            number(text, 0, 4),
            number(text, 5, 7),
            number(text, 8, 10),
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19));
    var fraction = text.substring(Math.min(20, text.length() - 1), text.length() - 1);
    var nanos = fraction.isEmpty() ? 0 : Long.parseLong((fraction + "00000000").substring(0, 9));
    return seconds.toInstant(ZoneOffset.UTC).plusNanos(nanos);
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  private static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }
}
