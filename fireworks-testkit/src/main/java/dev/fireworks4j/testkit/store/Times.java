// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as the service writes them. */
public final class Times {
  private static final DateTimeFormatter MICROS = formatter("SSSSSS");
  private static final DateTimeFormatter NANOS = formatter("SSSSSSSSS");

  private Times() {}

  /** With 6 fraction digits, as in every answer but that of a create. */
  public static String micros(Instant time) {
    return MICROS.format(time);
  }

  /** With 9 fraction digits, as in the answer of a create. */
  public static String nanos(Instant time) {
    return NANOS.format(time);
  }

  private static DateTimeFormatter formatter(String fraction) {
    return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss." + fraction + "'Z'", Locale.ROOT)
        .withZone(ZoneOffset.UTC);
  }
}
