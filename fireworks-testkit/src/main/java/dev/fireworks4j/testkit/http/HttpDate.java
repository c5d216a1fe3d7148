// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as the {@code Date} header writes them (RFC 9110, 5.6.7). */
public final class HttpDate {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  // Most answers are sent within the same second as the previous one.
  private static volatile Second last = new Second(Long.MIN_VALUE, "");

  private HttpDate() {}

  /** Whole seconds, e.g. {@code Mon, 05 Jan 2026 09:00:00 GMT}. */
  public static String format(Instant time) {
    Second known = last;
    if (known.epochSecond != time.getEpochSecond()) {
      known = new Second(time.getEpochSecond(), FORMAT.format(time));
      last = known;
    }
    return known.text;
  }

  private record Second(long epochSecond, String text) {}
}
