// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** One line of a JSONL file. */
final class JsonLine {
  private JsonLine() {}

  /**
   * The members of an object, in order, numbers as {@code Double}.
   *
   * @throws IOException if the line is not exactly one JSON object
   */
  static Map<String, @Nullable Object> parse(String line) throws IOException {
    var reader = JsonReader.of(new Buffer().writeUtf8(line));
    var members = new LinkedHashMap<String, @Nullable Object>();
    try {
      reader.beginObject();
      while (reader.hasNext()) {
        members.put(reader.nextName(), reader.readJsonValue());
      }
      reader.endObject();
      if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
        throw new IOException("text after the object");
      }
    } catch (JsonDataException wrongType) {
      throw new IOException(wrongType);
    }
    return members;
  }
}
