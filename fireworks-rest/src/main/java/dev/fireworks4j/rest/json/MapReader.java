// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import java.io.IOException;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a map with keys of text, in the order of the wire. Null values are left out; unreadable ones are returned.
 */
record MapReader(ValueReader item) implements ValueReader {
  /** Name, value, entry, and the record's copy of them. */
  private static final int WEIGHT = 3;

  @Override
  public @Nullable Object read(JsonReader reader) throws IOException {
    if (reader.peek() != Token.BEGIN_OBJECT) {
      return ValueReaders.unsetOrUnreadable(FreeForm.read(reader));
    }
    var map = new LinkedHashMap<String, Object>();
    var rest = new LinkedHashMap<String, @Nullable Object>();
    reader.beginObject();
    while (reader.hasNext()) {
      ValueLimit.count(reader, WEIGHT);
      String name = reader.nextName();
      Object value = item.read(reader);
      if (value instanceof UnreadableValue unreadable) {
        rest.put(name, unreadable.asSent());
      } else if (value != null) {
        map.put(name, value);
      }
    }
    reader.endObject();
    return rest.isEmpty() ? map : new UnreadableValue(map, rest);
  }
}
