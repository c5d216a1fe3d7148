// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.store;

import dev.fireworks4j.testkit.query.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes fields below dots, such as {@code trainingConfig.baseModel}. */
public final class DocumentFields {
  private DocumentFields() {}

  /** The value, or null if a step of the path is missing. */
  public static @Nullable Object get(Map<?, ?> document, String path) {
    Object current = document;
    for (String step : path.split("\\.", -1)) {
      if (!(current instanceof Map<?, ?> map)) {
        return null;
      }
      current = map.get(step);
    }
    return current;
  }

  /** The value as text, {@code ""} if there is none. */
  public static String text(Map<?, ?> document, String path) {
    Object value = get(document, path);
    return value == null ? "" : value.toString();
  }

  /** True if the value is there and neither null nor {@code ""}. */
  public static boolean isSet(Map<?, ?> document, String path) {
    return !text(document, path).isEmpty();
  }

  /** Sets a value. The objects on the way are made, or are copies of those that were there. */
  public static void put(
      Map<String, @Nullable Object> document, String path, @Nullable Object value) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      document.put(path, value);
      return;
    }
    String head = path.substring(0, dot);
    var inner = new JsonObject();
    if (document.get(head) instanceof Map<?, ?> known) {
      known.forEach((field, each) -> inner.put(String.valueOf(field), each));
    }
    put(inner, path.substring(dot + 1), value);
    document.put(head, inner);
  }
}
