// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.gateway;

import dev.fireworks4j.Credential;
import java.math.BigDecimal;
import java.util.ArrayList;
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

  /** Paths of the fields that differ. */
  static List<String> differences(
      Map<String, ? extends @Nullable Object> sent,
      Map<String, ? extends @Nullable Object> stored) {
    var found = new ArrayList<String>();
    sent.forEach((field, value) -> compare(field, value, stored.get(field), found));
    return found;
  }

  private static void compare(
      String path, @Nullable Object sent, @Nullable Object stored, List<String> found) {
    if (sent instanceof Map<?, ?> map && (stored == null || stored instanceof Map)) {
      Map<?, ?> other = stored == null ? Map.of() : (Map<?, ?>) stored;
      map.forEach((field, value) -> compare(path + "." + field, value, other.get(field), found));
    } else if (!agree(sent, stored)) {
      found.add(path);
    }
  }

  private static boolean agree(@Nullable Object sent, @Nullable Object stored) {
    if (sent instanceof List<?> list) {
      return agree(list, stored instanceof List<?> other ? other : List.of());
    }
    // The service never shows a credential.
    return sent instanceof Credential
        || (isUnset(sent) && isUnset(stored))
        || scalarsAgree(sent, stored);
  }

  private static boolean agree(List<?> sent, List<?> stored) {
    if (sent.size() != stored.size()) {
      return false;
    }
    var found = new ArrayList<String>();
    for (int i = 0; i < sent.size(); i++) {
      compare("", sent.get(i), stored.get(i), found);
    }
    return found.isEmpty();
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
