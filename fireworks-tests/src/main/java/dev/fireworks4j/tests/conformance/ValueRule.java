// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.conformance;

import dev.fireworks4j.testkit.query.Json;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a value is compared with the rest of an expectation's line. */
enum ValueRule {
  EQUALS("=", (value, operand) -> Objects.equals(value, json(operand))),
  DIFFERS(
      "!=",
      (value, operand) -> value != AnswerPath.ABSENT && !Objects.equals(value, json(operand))),
  ONE_OF(
      "in", (value, operand) -> ((List<?>) Objects.requireNonNull(json(operand))).contains(value)),
  KIND(
      "is",
      (value, operand) ->
          words(operand).stream().anyMatch(word -> ValueKind.parse(word).covers(value))),
  LIKE("like", (value, operand) -> value instanceof String text && text.matches(operand)),
  HAS("has", ValueRule::has),
  MEMBERS(
      "keys",
      (value, operand) ->
          value instanceof Map<?, ?> map && map.keySet().containsAll(words(operand))),
  SIZE("size", (value, operand) -> size(value) == Integer.parseInt(operand)),
  AT_MOST("upto", (value, operand) -> size(value) >= 0 && size(value) <= Integer.parseInt(operand)),
  ASCENDING("ascending", (value, operand) -> isSorted((List<?>) value, 1)),
  DESCENDING("descending", (value, operand) -> isSorted((List<?>) value, -1));

  private interface Test {
    boolean holds(@Nullable Object value, String operand);
  }

  private final String word;
  private final Test test;

  ValueRule(String word, Test test) {
    this.word = word;
    this.test = test;
  }

  static ValueRule parse(String word) {
    return Arrays.stream(values())
        .filter(rule -> rule.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("\"" + word + "\" is no rule of a value"));
  }

  /** True if all values at a place are looked at together. */
  boolean isOfAll() {
    return this == ASCENDING || this == DESCENDING;
  }

  boolean holds(@Nullable Object value, String operand) {
    return test.holds(value, operand);
  }

  private static @Nullable Object json(String text) {
    return Json.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> words(String operand) {
    return List.of(operand.split("[|,] *"));
  }

  /** A part of a text, or an element of a list. */
  private static boolean has(@Nullable Object value, String operand) {
    Object part = json(operand);
    return value instanceof String text
        ? text.contains(String.valueOf(part))
        : value instanceof List<?> list && list.contains(part);
  }

  private static int size(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.size();
    }
    return value instanceof Collection<?> list ? list.size() : -1;
  }

  /** Texts by their characters, as names and times in UTC are. */
  private static boolean isSorted(List<?> values, int direction) {
    if (!values.stream().allMatch(String.class::isInstance)) {
      return false;
    }
    for (int i = 1; i < values.size(); i++) {
      if (direction * String.valueOf(values.get(i - 1)).compareTo(String.valueOf(values.get(i)))
          > 0) {
        return false;
      }
    }
    return true;
  }
}
