// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.conformance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Kinds of values in the tables. */
enum ValueKind {
  ABSENT,
  BOOL,
  /** A text with something in it. */
  FILLED,
  INT,
  /** A whole number as text. */
  INT64,
  LIST,
  NULL,
  NUMBER,
  OBJECT,
  TEXT,
  TIME,
  /** A time with at most six digits after the second. */
  TIME6,
  /** A time with nine digits after the second. */
  TIME9,
  URL,
  UUID;

  private static final String SECOND = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d";

  /** A kind by its word in lower case. */
  static ValueKind parse(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  boolean covers(@Nullable Object value) {
    return switch (this) {
      case ABSENT -> value == AnswerPath.ABSENT;
      case BOOL -> value instanceof Boolean;
      case FILLED -> matches(value, "(?s).+");
      case INT -> value instanceof Long;
      case INT64 -> matches(value, "-?\\d+");
      case LIST -> value instanceof List;
      case NULL -> value == null;
      case NUMBER -> value instanceof Long || value instanceof BigDecimal;
      case OBJECT -> value instanceof Map;
      case TEXT -> value instanceof String;
      case TIME -> matches(value, SECOND + "(\\.\\d+)?Z");
      case TIME6 -> matches(value, SECOND + "(\\.\\d{1,6})?Z");
      case TIME9 -> matches(value, SECOND + "\\.\\d{9}Z");
      case URL -> matches(value, "https?://.*");
      case UUID -> matches(value, "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    };
  }

  private static boolean matches(@Nullable Object value, String pattern) {
    return value instanceof String text && text.matches(pattern);
  }
}
