// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.http.ApiError;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The period of a request for usage. */
record Period(Instant start, Instant end) {
  /**
   * Both are needed.
   *
   * @throws ApiError 400 if one is missing or not a time, or the start is after the end
   */
  static Period of(String start, String end) {
    var period = new Period(time("start_time", start), time("end_time", end));
    if (!period.start.isBefore(period.end)) {
      throw ApiError.invalid("start_time must be before end_time");
    }
    return period;
  }

  boolean has(@Nullable Object time) {
    if (!(time instanceof String text) || text.isEmpty()) {
      return true;
    }
    Instant moment = Instant.parse(text);
    return !moment.isBefore(start) && moment.isBefore(end);
  }

  private static Instant time(String field, String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw ApiError.invalid("invalid " + field + " \"" + text + "\"");
    }
  }
}
