// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks that a cron line of five fields has a next time. */
final class CronLine {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> DAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");
  private static final int[] DAYS_OF_MONTH = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private static final List<Part> PARTS =
      List.of(
          new Part("minute", 0, 59, List.of()),
          new Part("hour", 0, 23, List.of()),
          new Part("day of the month", 1, 31, List.of()),
          new Part("month", 1, 12, MONTHS),
          new Part("day of the week", 0, 7, DAYS));

  /** One of the five fields; {@code names} stand for its numbers from the lowest on. */
  private record Part(String words, int low, int high, List<String> names) {}

  private CronLine() {}

  /** What is wrong with a line; null if nothing is. */
  static @Nullable String problem(String line) {
    String[] fields = line.strip().split("\\s+", -1);
    if (fields.length != PARTS.size()) {
      return "has " + fields.length + " fields; use 5, e.g. 0 8 * * 1-5";
    }
    Set<Integer> days = Set.of();
    Set<Integer> months = Set.of();
    for (int i = 0; i < fields.length; i++) {
      Part part = PARTS.get(i);
      var values = new TreeSet<Integer>();
      for (String item : fields[i].split(",", -1)) {
        if (!addAll(part, item, values)) {
          return "the " + part.words + " is not within " + part.low + " to " + part.high;
        }
      }
      days = i == 2 ? values : days;
      months = i == 3 ? values : months;
    }
    boolean isByDate = fields[4].equals("*");
    return isByDate && !exists(days, months) ? "names a date that no year has" : null;
  }

  private static boolean exists(Set<Integer> days, Set<Integer> months) {
    return months.stream()
        .anyMatch(month -> days.stream().anyMatch(day -> day <= DAYS_OF_MONTH[month - 1]));
  }

  /** Reads {@code *}, {@code 5}, {@code 1-5}, each with {@code /2}; false if it is none of them. */
  private static boolean addAll(Part part, String item, Set<Integer> values) {
    String[] steps = item.split("/", -1);
    String[] ends = steps[0].split("-", -1);
    if (steps.length > 2 || ends.length > 2) {
      return false;
    }
    boolean isAll = steps[0].equals("*");
    Integer first = isAll ? Integer.valueOf(part.low) : number(part, ends[0]);
    boolean isOpen = isAll || (steps.length == 2 && ends.length == 1);
    Integer last = isOpen ? Integer.valueOf(part.high) : number(part, ends[ends.length - 1]);
    Integer step = steps.length == 2 ? plain(steps[1]) : Integer.valueOf(1);
    if (first == null || last == null || step == null || step < 1 || first > last) {
      return false;
    }
    for (int value = first; value <= last; value += step) {
      values.add(value);
    }
    return true;
  }

  private static @Nullable Integer number(Part part, String text) {
    int name = part.names.indexOf(text.toLowerCase(Locale.ROOT));
    Integer value = name >= 0 ? Integer.valueOf(part.low + name) : plain(text);
    return value == null || value < part.low || value > part.high ? null : value;
  }

  private static @Nullable Integer plain(String text) {
    return text.matches("\\d{1,3}") ? Integer.valueOf(text) : null;
  }
}
