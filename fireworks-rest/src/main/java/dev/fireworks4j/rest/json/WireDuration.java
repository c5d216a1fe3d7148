// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import java.math.BigDecimal;
import java.time.Duration;

/** Durations as protobuf writes them: decimal seconds and an {@code s}, e.g. {@code 300s} or {@code 0.5s}. */
final class WireDuration {
  private WireDuration() {}

  static Duration parse(String text) {
    if (!text.endsWith("s") || text.length() > 40) {
      throw new IllegalArgumentException("a duration ends in s");
    }
    var seconds = new BigDecimal(text.substring(0, text.length() - 1));
    long whole = seconds.toBigInteger().longValueExact();
    long nanos = seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(9).longValue();
    return Duration.ofSeconds(whole, nanos);
  }

  static String format(Duration duration) {
    var seconds =
        BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
    return seconds.stripTrailingZeros().toPlainString() + "s";
  }
}
