// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.model;

import dev.fireworks4j.internal.Copies;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A day, month or year; parts that are not meant are 0 or null.
 *
 * @param year 1 to 9999
 * @param month 1 to 12
 * @param day 1 to 31
 * @param extras members newer than this library, as plain values
 */
public record CalendarDate(
    @Nullable Integer year,
    @Nullable Integer month,
    @Nullable Integer day,
    Map<String, Object> extras) {

  public CalendarDate {
    extras = Copies.freeForm(extras);
  }
}
