// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.model;

import dev.fireworks4j.internal.Copies;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A day.
 *
 * @param year year; 0 for every year
 * @param month 1 to 12; 0 for the whole year
 * @param day 1 to 31; 0 for the whole month
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
