// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON values copied and merged, so that nothing mutable is shared with the originals. */
final class PlainValues {
  private PlainValues() {}

  static @Nullable Object copy(@Nullable Object value) {
    if (value instanceof Map<?, ?> object) {
      return copyOf(object);
    }
    return value instanceof List<?> list ? copyOf(list) : value;
  }

  static JsonObject copyOf(Map<?, ?> object) {
    var copy = new JsonObject();
    object.forEach((key, value) -> copy.put(String.valueOf(key), copy(value)));
    return copy;
  }

  /** Puts all that was sent into a document; messages in both are merged, and null removes. */
  static void merge(Map<String, @Nullable Object> target, Map<?, ?> sent) {
    sent.forEach(
        (name, value) -> {
          var key = String.valueOf(name);
          if (value == null) {
            target.remove(key);
          } else if (value instanceof Map<?, ?> message
              && target.get(key) instanceof Map<?, ?> stored) {
            var merged = copyOf(stored);
            merge(merged, message);
            target.put(key, merged);
          } else {
            target.put(key, copy(value));
          }
        });
  }

  private static List<@Nullable Object> copyOf(List<?> list) {
    var copy = new ArrayList<@Nullable Object>(list.size());
    list.forEach(element -> copy.add(copy(element)));
    return copy;
  }
}
