// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in an answer: {@code status}, {@code text}, {@code header:x-request-id}, {@code events[0].data}, or a member
 * of the JSON body, which begins with a dot. {@code [*]} is every element, {@code [-1]} the last one. A member whose
 * name has dots stands in brackets with quotes.
 */
record AnswerPath(String text) {
  /** Stands for a missing value. */
  static final Object ABSENT =
      new Object() {
        @Override
        public String toString() {
          return "nothing";
        }
      };

  private static final Pattern PART =
      Pattern.compile("\\[(\\*|-?\\d+)]|\\[\"([^\"]+)\"]|([^.\\[]+)");

  /** The values at this place; none where an {@code [*]} meets an empty list. */
  List<@Nullable Object> values(ObservedAnswer answer) {
    if (text.equals("status")) {
      return List.of((long) answer.status());
    }
    if (text.equals("text")) {
      return List.of(answer.text());
    }
    if (text.startsWith("header:")) {
      String header = answer.header(text.substring("header:".length()));
      return List.of(header == null ? ABSENT : header);
    }
    boolean isStream = text.startsWith("events");
    var values = new ArrayList<@Nullable Object>();
    values.add(isStream ? answer.events() : answer.body());
    Matcher parts = PART.matcher(isStream ? text.substring("events".length()) : text);
    while (parts.find()) {
      values = next(values, parts);
    }
    return values;
  }

  private static ArrayList<@Nullable Object> next(List<@Nullable Object> values, Matcher part) {
    var next = new ArrayList<@Nullable Object>();
    for (Object value : values) {
      if ("*".equals(part.group(1))) {
        next.addAll(elements(value));
      } else if (part.group(1) != null) {
        next.add(element(value, Integer.parseInt(part.group(1))));
      } else {
        next.add(member(value, part.group(2) == null ? part.group(3) : part.group(2)));
      }
    }
    return next;
  }

  private static List<? extends @Nullable Object> elements(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return new ArrayList<>(map.values());
    }
    return value instanceof List<?> list ? list : List.of(ABSENT);
  }

  private static @Nullable Object element(@Nullable Object value, int index) {
    if (!(value instanceof List<?> list)) {
      return ABSENT;
    }
    int position = index < 0 ? list.size() + index : index;
    return position >= 0 && position < list.size() ? list.get(position) : ABSENT;
  }

  private static @Nullable Object member(@Nullable Object value, String name) {
    return value instanceof Map<?, ?> map && map.containsKey(name) ? map.get(name) : ABSENT;
  }
}
