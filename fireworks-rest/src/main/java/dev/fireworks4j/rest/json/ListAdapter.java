// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists, where null items are left out. */
final class ListAdapter extends JsonAdapter<List<Object>> {
  private final JsonAdapter<Object> item;

  ListAdapter(JsonAdapter<Object> item) {
    this.item = item;
  }

  @Override
  public @Nullable List<Object> fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    var list = new ArrayList<Object>();
    reader.beginArray();
    while (reader.hasNext()) {
      Tally.count(reader, 1);
      Object value = item.fromJson(reader);
      if (value != null) {
        list.add(value);
      }
    }
    reader.endArray();
    return list;
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable List<Object> list) throws IOException {
    writer.beginArray();
    for (Object value : list == null ? List.of() : list) {
      item.toJson(writer, value);
    }
    writer.endArray();
  }
}
