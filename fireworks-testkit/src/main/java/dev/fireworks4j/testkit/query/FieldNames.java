// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.query;

import dev.fireworks4j.internal.SnakeCaseNames;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The two spellings of a field: clients write {@code create_time} or {@code createTime}, documents hold the latter. */
public final class FieldNames {
  private FieldNames() {}

  /** The JSON spelling of a field named either way. */
  public static String camelCase(String name) {
    if (name.indexOf('_') < 0) {
      return name;
    }
    var camel = new StringBuilder(name.length());
    for (var i = 0; i < name.length(); i++) {
      var letter = name.charAt(i);
      var isBeforeWord =
          letter == '_' && i > 0 && i + 1 < name.length() && name.charAt(i + 1) != '_';
      if (isBeforeWord) {
        i++;
        camel.append(Character.toUpperCase(name.charAt(i)));
      } else {
        camel.append(letter);
      }
    }
    return camel.toString();
  }

  /** The proto spelling of a field in camel case. */
  public static String snakeCase(String name) {
    return SnakeCaseNames.of(name);
  }

  /** The value under a name in either spelling, as written before in camel case; null if there is none. */
  static @Nullable Object valueIn(Map<?, ?> object, String name) {
    var value = object.get(name);
    return value != null ? value : object.get(camelCase(name));
  }

  /** The key that an object uses for a name in either spelling; null if it has none. */
  static @Nullable String keyIn(Map<String, @Nullable Object> object, String name) {
    if (object.containsKey(name)) {
      return name;
    }
    var camel = camelCase(name);
    for (var key : object.keySet()) {
      if (camelCase(key).equals(camel)) {
        return key;
      }
    }
    return null;
  }
}
