// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Some fields of a document, as a tree: each field either completely, or with a mask of its own fields. */
final class DocumentMask {
  private final Map<String, DocumentMask> fields = new HashMap<>();
  private boolean isWhole;

  private DocumentMask() {}

  /** Reads {@code display_name,lossConfig.dpo}; null where the text means every field: null, blank, or with a star. */
  static @Nullable DocumentMask parse(@Nullable String paths) {
    if (paths == null || paths.isBlank()) {
      return null;
    }
    var mask = new DocumentMask();
    for (var path : paths.split(",", -1)) {
      if (path.strip().equals("*")) {
        return null;
      }
      mask.add(path.strip());
    }
    return mask;
  }

  private void add(String path) {
    var end = this;
    for (var step : path.split("\\.", -1)) {
      end =
          end.fields.computeIfAbsent(
              FieldNames.camelCase(step.strip()), name -> new DocumentMask());
    }
    end.isWhole = true;
  }

  /** A copy of the document's fields that are in the mask, in the document's order. */
  JsonObject read(Map<?, ?> document) {
    var kept = new JsonObject();
    document.forEach(
        (key, value) -> {
          var name = String.valueOf(key);
          var mask = fields.get(FieldNames.camelCase(name));
          if (mask != null && mask.isWhole) {
            kept.put(name, PlainValues.copy(value));
          } else if (mask != null && (value instanceof Map || value instanceof List)) {
            kept.put(name, mask.readWithin(value));
          }
        });
    return kept;
  }

  private Object readWithin(Object value) {
    if (value instanceof List<?> list) {
      var kept = new ArrayList<@Nullable Object>(list.size());
      list.forEach(element -> kept.add(element == null ? null : readWithin(element)));
      return kept;
    }
    return value instanceof Map<?, ?> object ? read(object) : value;
  }

  /** Copies the masked fields of {@code sent} to {@code target}, and removes those that it lacks. */
  void write(Map<String, @Nullable Object> target, Map<String, @Nullable Object> sent) {
    fields.forEach(
        (field, mask) -> {
          var sentKey = FieldNames.keyIn(sent, field);
          var targetKey = FieldNames.keyIn(target, field);
          var key = targetKey != null ? targetKey : sentKey != null ? sentKey : field;
          var value = sentKey == null ? null : sent.get(sentKey);
          if (!mask.isWhole) {
            mask.writeWithin(target, key, value);
          } else if (value == null) {
            target.remove(key);
          } else {
            target.put(key, PlainValues.copy(value));
          }
        });
  }

  private void writeWithin(
      Map<String, @Nullable Object> target, String key, @Nullable Object sent) {
    var stored = target.get(key);
    // If neither has the field, there is nothing to set or remove.
    if (!(sent instanceof Map) && !(stored instanceof Map)) {
      return;
    }
    JsonObject object =
        stored instanceof Map<?, ?> map ? PlainValues.copyOf(map) : new JsonObject();
    write(object, sent instanceof Map<?, ?> map ? PlainValues.copyOf(map) : Map.of());
    if (stored instanceof Map || !object.isEmpty()) {
      target.put(key, object);
    }
  }
}
