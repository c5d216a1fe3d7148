// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.rows;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import java.io.IOException;

/** The tools that a conversation may call. */
final class ToolDefinitions {
  private static final JsonReader.Options TOOL = JsonReader.Options.of("type", "function");
  private static final JsonReader.Options FUNCTION = JsonReader.Options.of("name");

  private ToolDefinitions() {}

  static void check(JsonRow row) throws IOException {
    if (ObjectFields.isNull(row) || !row.expect(Token.BEGIN_ARRAY, "must be a list")) {
      return;
    }
    JsonReader reader = row.reader();
    reader.beginArray();
    while (reader.hasNext()) {
      if (row.expect(Token.BEGIN_OBJECT, "must be an object with type and function")) {
        tool(row);
      }
    }
    reader.endArray();
  }

  private static void tool(JsonRow row) throws IOException {
    var fields = new ObjectFields(row, TOOL);
    while (fields.next()) {
      if (fields.index() == 1 && row.expect(Token.BEGIN_OBJECT, "must be an object")) {
        function(row);
      } else if (fields.index() != 1) {
        row.reader().skipValue();
      }
    }
    fields.require(1, "add an object with the function's name").end();
  }

  private static void function(JsonRow row) throws IOException {
    var fields = new ObjectFields(row, FUNCTION);
    while (fields.next()) {
      if (fields.index() != 0 || row.expect(Token.STRING, "must be text")) {
        row.reader().skipValue();
      }
    }
    fields.require(0, "name the function").end();
  }
}
