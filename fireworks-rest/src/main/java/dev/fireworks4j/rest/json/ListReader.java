// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import java.io.IOException;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Reads a list. Null items are left out; unreadable ones are returned as they were sent. */
record ListReader(ValueReader item) implements ValueReader {
  @Override
  public @Nullable Object read(JsonReader reader) throws IOException {
    if (reader.peek() != Token.BEGIN_ARRAY) {
      return ValueReaders.unsetOrUnreadable(FreeForm.read(reader));
    }
    var list = new ArrayList<Object>();
    var rest = new ArrayList<@Nullable Object>();
    reader.beginArray();
    while (reader.hasNext()) {
      ValueLimit.count(reader, 1);
      Object value = item.read(reader);
      if (value instanceof UnreadableValue unreadable) {
        rest.add(unreadable.asSent());
      } else if (value != null) {
        list.add(value);
      }
    }
    reader.endArray();
    return rest.isEmpty() ? list : new UnreadableValue(list, rest);
  }
}
