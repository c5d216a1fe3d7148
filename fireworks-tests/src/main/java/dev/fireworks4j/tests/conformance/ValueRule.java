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
  EQUALS("="),
  DIFFERS("!="),
  ONE_OF("in"),
  KIND("is"),
  LIKE("like"),
  HAS("has"),
  MEMBERS("keys"),
  SIZE("size"),
  ASCENDING("ascending"),
  DESCENDING("descending");

  private final String word;

  ValueRule(String word) {
    this.word = word;
  }

  static ValueRule parse(String word) {
    return Arrays.stream(values())
        .filter(rule -> rule.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("\"" + word + "\" is no rule of a value"));
  }

  /** True if it compares all values at a place together. */
  boolean isOfAll() {
    return this == ASCENDING || this == DESCENDING;
  }

  boolean holds(@Nullable Object value, String operand) {
    return switch (this) {
      case EQUALS -> Objects.equals(value, json(operand));
      case DIFFERS -> value != AnswerPath.ABSENT && !Objects.equals(value, json(operand));
      case ONE_OF -> json(operand) instanceof List<?> list && list.contains(value);
      case KIND -> words(operand).stream().anyMatch(kind -> ValueKind.parse(kind).covers(value));
      case LIKE -> value instanceof String text && text.matches(operand);
      case HAS -> has(value, json(operand));
      case MEMBERS -> value instanceof Map<?, ?> map && map.keySet().containsAll(words(operand));
      case SIZE -> size(value) == Integer.parseInt(operand);
      case ASCENDING -> isSorted(value, 1);
      case DESCENDING -> isSorted(value, -1);
    };
  }

  @Override
  public String toString() {
    return word;
  }

  private static @Nullable Object json(String text) {
    return Json.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> words(String operand) {
    return List.of(operand.split("[|,] *", -1));
  }

  /** A part of a text, or an element of a list. */
  private static boolean has(@Nullable Object value, @Nullable Object part) {
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

  /** Texts by their characters; a time in UTC without its last letter, as fractions differ in length. */
  private static boolean isSorted(@Nullable Object value, int direction) {
    if (!(value instanceof List<?> list) || !list.stream().allMatch(String.class::isInstance)) {
      return false;
    }
    List<String> texts = list.stream().map(text -> text.toString().replaceAll("Z$", "")).toList();
    for (int i = 1; i < texts.size(); i++) {
      if (direction * texts.get(i - 1).compareTo(texts.get(i)) > 0) {
        return false;
      }
    }
    return true;
  }
}
