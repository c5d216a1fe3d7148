// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.rows;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import dev.fireworks4j.data.ProblemKind;
import java.io.IOException;
import java.util.ArrayList;
import okio.Buffer;

/** The calls that an assistant's message makes. */
record ToolCalls(JsonRow row, ParsedMessage message) {
  private static final JsonReader.Options CALL = JsonReader.Options.of("id", "function");
  private static final JsonReader.Options FUNCTION = JsonReader.Options.of("name", "arguments");

  /** Longer arguments are not parsed, so that a huge text never becomes a String. */
  private static final int LONGEST_ARGUMENTS = 4 * 1024 * 1024;

  static void read(JsonRow row, ParsedMessage message) throws IOException {
    if (ObjectFields.isNull(row) || !row.expect(Token.BEGIN_ARRAY, "must be a list")) {
      return;
    }
    var calls = new ToolCalls(row, message);
    message.calls = new ArrayList<>();
    JsonReader reader = row.reader();
    reader.beginArray();
    while (reader.hasNext()) {
      if (row.expect(Token.BEGIN_OBJECT, "must be an object with id and function")) {
        calls.call();
      }
    }
    reader.endArray();
  }

  private void call() throws IOException {
    var fields = new ObjectFields(row, CALL);
    String id = "";
    while (fields.next()) {
      switch (fields.index()) {
        case 0 -> id = text();
        case 1 -> function();
        default -> row.reader().skipValue();
      }
    }
    fields.require(0, "add an id that the tool's answer repeats");
    fields.require(1, "add an object with name and arguments");
    if (message.calls.contains(id)) {
      String advice = "has the id of another call; give each its own";
      row.reportAt(fields.start(), ProblemKind.INVALID_TOOL_CALL, row.objectPath() + "id", advice);
    }
    message.calls.add(id);
    fields.end();
  }

  private void function() throws IOException {
    if (!row.expect(Token.BEGIN_OBJECT, "must be an object with name and arguments")) {
      return;
    }
    var fields = new ObjectFields(row, FUNCTION);
    while (fields.next()) {
      switch (fields.index()) {
        case 0 -> text();
        case 1 -> arguments();
        default -> row.reader().skipValue();
      }
    }
    fields
        .require(0, "name the function")
        .require(1, "add the arguments as JSON text, \"{}\" for none")
        .end();
  }

  private String text() throws IOException {
    if (!row.expect(Token.STRING, "must be text")) {
      return "";
    }
    if (row.isEmptyText()) {
      row.report(ProblemKind.EMPTY_FIELD, "is empty; write a name");
    }
    return row.reader().nextString();
  }

  private void arguments() throws IOException {
    String advice = "must be JSON inside a text, e.g. \"{\\\"city\\\":\\\"Oslo\\\"}\"";
    if (!row.expect(Token.STRING, advice)) {
      return;
    }
    long start = row.start();
    if (row.textBytes(LONGEST_ARGUMENTS) >= LONGEST_ARGUMENTS) {
      row.reader().skipValue();
    } else if (!isJson(row.reader().nextString())) {
      row.reportAt(start, ProblemKind.INVALID_TOOL_CALL, row.path(), advice);
    }
  }

  private static boolean isJson(String text) {
    var json = new Buffer().writeUtf8(text);
    if (!RowLexer.isClean(json.snapshot().toByteArray())) {
      return false;
    }
    try (var reader = JsonReader.of(json)) {
      reader.skipValue();
      return reader.peek() == Token.END_DOCUMENT;
    } catch (IOException | JsonDataException malformed) {
      return false;
    }
  }
}
