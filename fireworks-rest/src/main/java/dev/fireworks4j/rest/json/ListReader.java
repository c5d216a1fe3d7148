// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import java.io.IOException;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Reads a list. Null items are left out; unreadable ones are given back as they were sent. */
final class ListReader implements ValueReader {
  private final ValueReader item;

  ListReader(ValueReader item) {
    this.item = item;
  }

  @Override
  public @Nullable Object read(JsonReader reader) throws IOException {
    if (reader.peek() != Token.BEGIN_ARRAY) {
      Object plain = FreeForm.read(reader);
      return plain == null ? null : ValueReaders.unsetOrUnreadable(plain);
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
