// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Numbers that a server wrote as text. What is not a number, or is out of range, reads as null. */
final class HeaderNumbers {
  /** Far above every count and time of the service. */
  private static final double MAX = 1e15;

  private static final double MICROS = 1e6;

  private HeaderNumbers() {}

  private static @Nullable Double parse(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    try {
      double number = Double.parseDouble(value.toString());
      return Math.abs(number) < MAX ? (Double) number : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  static @Nullable Long count(@Nullable Object value) {
    Double number = parse(value);
    return number == null ? null : number.longValue();
  }

  static @Nullable Duration seconds(@Nullable Object value) {
    Double seconds = parse(value);
    return seconds == null ? null : Duration.ofNanos(1_000 * Math.round(seconds * MICROS));
  }

  static @Nullable Instant epochSeconds(@Nullable Object value) {
    Duration since = seconds(value);
    return since == null ? null : Instant.EPOCH.plus(since);
  }
}
