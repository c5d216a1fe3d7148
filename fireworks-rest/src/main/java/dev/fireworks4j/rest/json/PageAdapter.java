// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.fireworks4j.page.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code {"dpoJobs": [...], "nextPageToken": "...", "totalSize": 3}}, item by item from the socket. */
final class PageAdapter<T> extends JsonAdapter<Page<T>> {
  private final JsonReader.Options names;
  private final JsonAdapter<T> item;

  PageAdapter(String field, JsonAdapter<T> item) {
    this.names = JsonReader.Options.of(field, "nextPageToken", "totalSize");
    this.item = item;
  }

  @Override
  public Page<T> fromJson(JsonReader reader) throws IOException {
    var items = new ArrayList<T>();
    String token = null;
    Integer total = null;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(names)) {
        case 0 -> readItems(reader, items);
        case 1 -> token = ValueAdapters.text(reader);
        case 2 ->
            total =
                reader.peek() == JsonReader.Token.NULL
                    ? reader.nextNull()
                    : (Integer) reader.nextInt();
        default -> {
          reader.skipName();
          reader.skipValue();
        }
      }
    }
    reader.endObject();
    return new Page<>(List.copyOf(items), token, total);
  }

  private void readItems(JsonReader reader, List<T> items) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      reader.nextNull();
      return;
    }
    reader.beginArray();
    while (reader.hasNext()) {
      T value = item.fromJson(reader);
      if (value == null) {
        throw new JsonDataException("null where an item was expected at path " + reader.getPath());
      }
      items.add(value);
    }
    reader.endArray();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Page<T> page) {
    throw new UnsupportedOperationException("pages are only read");
  }
}
