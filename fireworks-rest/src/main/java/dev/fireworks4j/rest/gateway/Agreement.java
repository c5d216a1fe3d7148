// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether a stored resource is what was sent. Every field sent counts; what the service adds does not. Ids may have become
 * full names, int64 text and numbers are the same, and floats are as exact as the service keeps them: 32 bits.
 */
final class Agreement {
  private Agreement() {}

  /** Path of the first field that differs, or null if all agree. */
  static @Nullable String firstDifference(
      Map<String, ? extends @Nullable Object> sent,
      Map<String, ? extends @Nullable Object> stored) {
    for (var field : sent.entrySet()) {
      String below = difference(field.getValue(), stored.get(field.getKey()));
      if (below != null) {
        return field.getKey() + below;
      }
    }
    return null;
  }

  /** The rest of the path, empty for this value itself; null if the values agree. */
  @SuppressWarnings("unchecked") // objects have text keys
  private static @Nullable String difference(@Nullable Object sent, @Nullable Object stored) {
    if (sent instanceof Map<?, ?> map) {
      Object other = stored == null ? Map.of() : stored;
      if (!(other instanceof Map<?, ?>)) {
        return "";
      }
      String below =
          firstDifference(
              (Map<String, @Nullable Object>) map, (Map<String, @Nullable Object>) other);
      return below == null ? null : "." + below;
    }
    if (sent instanceof List<?> list) {
      return agree(list, stored instanceof List<?> other ? other : List.of()) ? null : "";
    }
    boolean agree = (isUnset(sent) && isUnset(stored)) || scalarsAgree(sent, stored);
    return agree ? null : "";
  }

  private static boolean agree(List<?> sent, List<?> stored) {
    if (sent.size() != stored.size()) {
      return false;
    }
    for (int i = 0; i < sent.size(); i++) {
      if (difference(sent.get(i), stored.get(i)) != null) {
        return false;
      }
    }
    return true;
  }

  private static boolean scalarsAgree(@Nullable Object sent, @Nullable Object stored) {
    if (sent == null || stored == null) {
      return false;
    }
    if (sent.equals(stored)) {
      return true;
    }
    BigDecimal first = number(sent);
    BigDecimal second = number(stored);
    if (first != null && second != null) {
      return first.compareTo(second) == 0 || first.floatValue() == second.floatValue();
    }
    return isCompleted(sent.toString(), stored.toString());
  }

  /** {@code prefs} became {@code accounts/acme/datasets/prefs}. */
  private static boolean isCompleted(String sent, String stored) {
    return stored.startsWith("accounts/") && stored.endsWith("/" + sent);
  }

  private static @Nullable BigDecimal number(Object value) {
    try {
      return value instanceof Boolean || value.toString().length() > 40
          ? null
          : new BigDecimal(value.toString());
    } catch (NumberFormatException text) {
      return null;
    }
  }

  private static boolean isUnset(@Nullable Object value) {
    return value == null
        || value.equals("")
        || Objects.equals(value, false)
        || (value instanceof Number number && number.doubleValue() == 0);
  }
}
