// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.steering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Removes credentials from what steering shows. */
final class Masking {
  private static final Pattern SIGNATURE = Pattern.compile("(X-Goog-Signature=)[^&\\s\"]+");

  private Masking() {}

  /** A copy of a document with signatures of URLs as {@code ***}; values of secrets are not stored at all. */
  static Map<String, @Nullable Object> masked(Map<?, ?> document) {
    var result = new LinkedHashMap<String, @Nullable Object>();
    document.forEach((name, value) -> result.put(String.valueOf(name), shown(value)));
    return result;
  }

  /** Text without the signatures of URLs. */
  static String masked(String text) {
    return SIGNATURE.matcher(text).replaceAll("$1***");
  }

  private static @Nullable Object shown(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return masked(map);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Masking::shown).toList();
    }
    return value instanceof String text ? masked(text) : value;
  }
}
