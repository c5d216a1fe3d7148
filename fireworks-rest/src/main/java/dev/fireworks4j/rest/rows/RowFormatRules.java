// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.rows;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import dev.fireworks4j.data.ProblemKind;
import dev.fireworks4j.data.RowFormat;
import java.io.EOFException;
import java.io.IOException;
import okio.Utf8;

/** What a row of each format must hold. */
record RowFormatRules(RowFormat format, CustomIds ids) {
  private static final JsonReader.Options CHAT = JsonReader.Options.of("messages", "tools");
  private static final JsonReader.Options PREFERENCE =
      JsonReader.Options.of("input", "preferred_output", "non_preferred_output");
  private static final JsonReader.Options BATCH =
      JsonReader.Options.of("custom_id", "body", "model", "extra_body");
  private static final JsonReader.Options BODY =
      JsonReader.Options.of("messages", "tools", "model", "extra_body");

  private static final String MODEL = "is set on the job; remove it from the row";
  private static final String EXTRA_BODY =
      "is refused in a row; set inferenceParameters.extraBody on the job";

  private static final int LONGEST_ID_BYTES = 65_535;

  void check(JsonRow row) throws IOException {
    try {
      if (row.expect(Token.BEGIN_OBJECT, "a row must be a JSON object in braces")) {
        switch (format) {
          case CHAT, PROMPT -> conversation(row, CHAT);
          case PREFERENCE -> preference(row);
          case BATCH -> batch(row);
        }
      }
      if (row.reader().peek() != Token.END_DOCUMENT) {
        row.reportSyntax("more text after the row; one line holds one row");
      }
    } catch (EOFException cut) {
      row.reportSyntax("the row ends too early; close all quotes, brackets and braces");
    } catch (JsonEncodingException malformed) {
      row.reportSyntax("not JSON from here on; write it with a JSON library");
    } catch (JsonDataException odd) {
      row.reportSyntax("nested too deeply, or a name or value is missing; write it again");
    }
  }

  /** Reads the fields of {@link #CHAT}, and of a batch those of {@link #BODY}. */
  private void conversation(JsonRow row, JsonReader.Options wanted) throws IOException {
    var fields = new ObjectFields(row, wanted);
    while (fields.next()) {
      switch (fields.index()) {
        case 0 -> messages(row);
        case 1 -> ToolDefinitions.check(row);
        case 2 -> forbidden(row, MODEL);
        case 3 -> forbidden(row, EXTRA_BODY);
        default -> row.reader().skipValue();
      }
    }
    fields.require(0, "add a list of messages").end();
  }

  private void messages(JsonRow row) throws IOException {
    new MessageList(row, format != RowFormat.BATCH).check(new ConversationRule(row, format));
  }

  private void preference(JsonRow row) throws IOException {
    var fields = new ObjectFields(row, PREFERENCE);
    while (fields.next()) {
      switch (fields.index()) {
        case 0 -> {
          if (row.expect(Token.BEGIN_OBJECT, "must be an object with messages")) {
            conversation(row, CHAT);
          }
        }
        case 1, 2 -> output(row);
        default -> row.reader().skipValue();
      }
    }
    fields
        .require(0, "add an object with the messages before the answer")
        .require(1, "add a list with the better answer")
        .require(2, "add a list with the worse answer")
        .end();
  }

  private static void output(JsonRow row) throws IOException {
    new MessageList(row, true).check(new SingleAnswerRule(row));
  }

  private void batch(JsonRow row) throws IOException {
    var fields = new ObjectFields(row, BATCH);
    while (fields.next()) {
      switch (fields.index()) {
        case 0 -> customId(row);
        case 1 -> {
          if (row.expect(Token.BEGIN_OBJECT, "must be an object with messages")) {
            conversation(row, BODY);
          }
        }
        case 2 -> forbidden(row, MODEL);
        case 3 -> forbidden(row, EXTRA_BODY);
        default -> row.reader().skipValue();
      }
    }
    fields
        .require(0, "add an id that no other row has")
        .require(1, "add an object with messages")
        .end();
  }

  private void customId(JsonRow row) throws IOException {
    if (!row.expect(Token.STRING, "must be text; put it in quotes")) {
      return;
    }
    if (row.isEmptyText()) {
      row.report(ProblemKind.EMPTY_FIELD, "is empty; give an id that no other row has");
    }
    long start = row.start();
    String id = row.reader().nextString();
    if (Utf8.size(id) > LONGEST_ID_BYTES) {
      row.reportAt(start, ProblemKind.ID_TOO_LONG, "custom_id", "shorten it to 65,535 bytes");
    } else if (!id.isEmpty()) {
      ids.add(
          id,
          row.site().line(),
          () -> row.reportAt(start, ProblemKind.DUPLICATE_ID, "custom_id", CustomIds.ADVICE));
    }
  }

  private static void forbidden(JsonRow row, String advice) throws IOException {
    String path = row.path();
    row.skip(row.peek());
    row.reportAt(row.start(), ProblemKind.FORBIDDEN_FIELD, path, advice);
  }
}
