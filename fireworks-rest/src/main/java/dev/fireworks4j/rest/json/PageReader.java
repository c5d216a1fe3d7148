// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import dev.fireworks4j.page.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code {"dpoJobs": [...], "nextPageToken": "...", "totalSize": 3}}, item by item from the socket. */
final class PageReader<T> {
  private static final ValueReader TEXT = ValueReaders.of(String.class, false);
  private static final ValueReader INTEGER = ValueReaders.of(Integer.class, false);

  private final JsonReader.Options names;
  private final Class<T> type;

  PageReader(String field, Class<T> type) {
    this.names = JsonReader.Options.of(field, "nextPageToken", "totalSize");
    this.type = type;
  }

  Page<T> read(JsonReader reader) throws IOException {
    var items = new ArrayList<T>();
    Object token = null;
    Object total = null;
    Shapes.beginObject(reader);
    while (reader.hasNext()) {
      switch (reader.selectName(names)) {
        case 0 -> readItems(reader, items);
        case 1 -> token = TEXT.read(reader);
        case 2 -> total = INTEGER.read(reader);
        default -> {
          reader.skipName();
          reader.skipValue();
        }
      }
    }
    if (token instanceof ValueReader.UnreadableValue) {
      // Without it the list would appear to end here.
      throw new UnreadableJsonException("$.nextPageToken", "the value is not text");
    }
    reader.endObject();
    return new Page<>(
        List.copyOf(items), (String) token, total instanceof Integer count ? count : null);
  }

  private void readItems(JsonReader reader, List<T> items) throws IOException {
    if (reader.peek() == Token.NULL) {
      reader.nextNull();
      return;
    }
    Shapes.beginArray(reader);
    while (reader.hasNext()) {
      items.add(type.cast(RecordReader.of(type).read(reader)));
    }
    reader.endArray();
  }
}
