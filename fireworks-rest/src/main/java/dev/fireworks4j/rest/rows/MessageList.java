// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.rows;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import dev.fireworks4j.data.ProblemKind;
import dev.fireworks4j.internal.ForeignText;
import java.io.IOException;

/** Reads a list of messages and checks each by itself. */
record MessageList(JsonRow row, boolean isTraining) {
  private static final JsonReader.Options FIELDS =
      JsonReader.Options.of(
          "role", "content", "weight", "tool_calls", "tool_call_id", "reasoning_content");

  void check(MessageRule rule) throws IOException {
    if (!row.expect(Token.BEGIN_ARRAY, "must be a list of messages in brackets")) {
      return;
    }
    long start = row.start();
    JsonReader reader = row.reader();
    reader.beginArray();
    int count = 0;
    while (reader.hasNext()) {
      if (row.expect(Token.BEGIN_OBJECT, "must be an object with role and content")) {
        message(rule);
      }
      count++;
    }
    reader.endArray();
    if (count == 0) {
      String advice = "is empty; add at least one message";
      row.reportAt(start, ProblemKind.EMPTY_FIELD, row.path(), advice);
    } else {
      rule.end(start);
    }
  }

  private void message(MessageRule rule) throws IOException {
    var message = new ParsedMessage(row.start());
    var fields = new ObjectFields(row, FIELDS);
    while (fields.next()) {
      switch (fields.index()) {
        case 0 -> role(message);
        case 1 -> new MessageContent(row, isTraining).read(message);
        case 2 -> weight(message);
        case 3 -> ToolCalls.read(row, message);
        case 4 -> answeredCall(message);
        case 5 -> thinking(message);
        default -> row.reader().skipValue();
      }
    }
    fields.require(0, "use system, user, assistant or tool");
    checkContent(message);
    rule.take(message);
    fields.end();
  }

  private void role(ParsedMessage message) throws IOException {
    if (!row.expect(Token.STRING, "must be system, user, assistant or tool")) {
      return;
    }
    int index = row.reader().selectString(MessageRole.TEXTS);
    if (index >= 0) {
      message.role = MessageRole.ALL.get(index);
      return;
    }
    String advice = " is not known; use system, user, assistant or tool";
    String path = row.path();
    String given = ForeignText.id(row.reader().nextString());
    row.reportAt(row.start(), ProblemKind.INVALID_ROLE, path, "\"" + given + "\"" + advice);
  }

  private void weight(ParsedMessage message) throws IOException {
    if (ObjectFields.isNull(row)) {
      return;
    }
    if (!row.expect(Token.NUMBER, "must be the number 0 or 1")) {
      return;
    }
    String text = row.reader().nextString();
    if (!text.equals("0") && !text.equals("1")) {
      long start = row.position() - text.length();
      row.reportAt(start, ProblemKind.INVALID_WEIGHT, row.path(), "must be the number 0 or 1");
    }
    message.isIgnored = text.equals("0");
  }

  private void answeredCall(ParsedMessage message) throws IOException {
    if (ObjectFields.isNull(row)) {
      return;
    }
    if (row.expect(Token.STRING, "must be the id of a tool call")) {
      message.answeredCallStart = row.start();
      message.answeredCall = row.reader().nextString();
    }
  }

  private void thinking(ParsedMessage message) throws IOException {
    if (ObjectFields.isNull(row)) {
      return;
    }
    if (row.expect(Token.STRING, "must be text")) {
      message.isThinking = !row.isEmptyText();
      row.skipText();
    }
  }

  /** An answer may be only a call or reasoning, and the answer of a tool may be empty. */
  private void checkContent(ParsedMessage message) {
    boolean mayBeEmpty =
        message.role == MessageRole.TOOL || !message.calls.isEmpty() || message.isThinking;
    if (message.content == ParsedMessage.Presence.MISSING
        && message.calls.isEmpty()
        && !message.isThinking) {
      String place = row.objectPath() + "content";
      row.reportAt(message.start, ProblemKind.MISSING_FIELD, place, "missing; add the text");
    } else if (message.content == ParsedMessage.Presence.EMPTY && !mayBeEmpty) {
      String place = row.objectPath() + "content";
      String advice = "is empty; write something or remove the message";
      row.reportAt(message.contentStart, ProblemKind.EMPTY_FIELD, place, advice);
    }
  }
}
