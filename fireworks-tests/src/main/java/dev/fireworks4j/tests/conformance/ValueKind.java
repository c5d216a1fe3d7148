// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.conformance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a value can be, in the words of the tables. */
enum ValueKind {
  ABSENT(value -> value == AnswerPath.ABSENT),
  BOOL(value -> value instanceof Boolean),
  EMPTY(ValueKind::isEmpty),
  FILLED(value -> value instanceof String text && !text.isEmpty()),
  INT(value -> value instanceof Long),
  INT64(text("-?\\d+")),
  LIST(value -> value instanceof List),
  NULL(value -> value == null),
  NUMBER(value -> value instanceof Long || value instanceof BigDecimal),
  OBJECT(value -> value instanceof Map),
  TEXT(value -> value instanceof String),
  TIME(text("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z")),
  TIME6(text(".*T\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?Z")),
  TIME9(text(".*T\\d\\d:\\d\\d:\\d\\d\\.\\d{9}Z")),
  URL(text("https?://.*")),
  UUID(text("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));

  private final Predicate<@Nullable Object> test;

  ValueKind(Predicate<@Nullable Object> test) {
    this.test = test;
  }

  /** A kind by its word in small letters. */
  static ValueKind parse(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  boolean covers(@Nullable Object value) {
    return test.test(value);
  }

  private static Predicate<@Nullable Object> text(String pattern) {
    return value -> value instanceof String text && text.matches(pattern);
  }

  private static boolean isEmpty(@Nullable Object value) {
    return "".equals(value)
        || (value instanceof List<?> list && list.isEmpty())
        || (value instanceof Map<?, ?> map && map.isEmpty());
  }
}
