// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps with keys of text in the order of the wire. Null values only stay in free-form maps. */
final class MapAdapter extends JsonAdapter<Map<String, @Nullable Object>> {
  /** Name, value and entry, and the copy that the record makes of it. */
  private static final int WEIGHT = 3;

  private final JsonAdapter<Object> item;

  MapAdapter(JsonAdapter<Object> item) {
    this.item = item;
  }

  @Override
  public @Nullable Map<String, @Nullable Object> fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    var map = new LinkedHashMap<String, @Nullable Object>();
    reader.beginObject();
    while (reader.hasNext()) {
      Tally.count(reader, WEIGHT);
      String name = reader.nextName();
      Object value = item.fromJson(reader);
      if (value != null || item == FreeFormAdapter.INSTANCE) {
        map.put(name, value);
      }
    }
    reader.endObject();
    return map;
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Map<String, @Nullable Object> map)
      throws IOException {
    writer.beginObject();
    for (var entry : (map == null ? Map.<String, Object>of() : map).entrySet()) {
      writer.name(entry.getKey());
      item.toJson(writer, entry.getValue());
    }
    writer.endObject();
  }
}
