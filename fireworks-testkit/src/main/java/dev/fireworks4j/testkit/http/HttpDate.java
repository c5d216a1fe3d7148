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

  private HttpDate() {}

  /** Whole seconds, e.g. {@code Mon, 05 Jan 2026 09:00:00 GMT}. */
  public static String format(Instant time) {
    return FORMAT.format(time);
  }
}
