// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.rows;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import dev.fireworks4j.data.ProblemKind;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** The content of a message: a text, or parts that are texts and images. */
record MessageContent(JsonRow row, boolean isTraining) {
  private static final JsonReader.Options PART = JsonReader.Options.of("type", "text", "image_url");
  private static final JsonReader.Options IMAGE = JsonReader.Options.of("url");
  private static final boolean[] BASE64 = base64();
  private static final List<String> TYPES = List.of("text", "image_url");
  private static final List<String> IMAGE_HEADS =
      List.of("data:image/png;base64,", "data:image/jpg;base64,", "data:image/jpeg;base64,");

  void read(ParsedMessage message) throws IOException {
    Token token = row.peek();
    message.contentStart = row.start();
    JsonReader reader = row.reader();
    if (token == Token.STRING) {
      message.content =
          row.isEmptyText() ? ParsedMessage.Presence.EMPTY : ParsedMessage.Presence.PRESENT;
      row.skipText();
    } else if (token == Token.NULL) {
      reader.nextNull();
    } else if (token == Token.BEGIN_ARRAY) {
      message.content = parts();
    } else {
      row.expect(Token.STRING, "must be text or a list of parts");
      message.content = ParsedMessage.Presence.WRONG;
    }
  }

  private ParsedMessage.Presence parts() throws IOException {
    JsonReader reader = row.reader();
    reader.beginArray();
    int count = 0;
    while (reader.hasNext()) {
      count++;
      if (row.expect(Token.BEGIN_OBJECT, "must be an object with a type")) {
        part();
      }
    }
    reader.endArray();
    return count == 0 ? ParsedMessage.Presence.EMPTY : ParsedMessage.Presence.PRESENT;
  }

  private void part() throws IOException {
    var fields = new ObjectFields(row, PART);
    String type = "";
    while (fields.next()) {
      switch (fields.index()) {
        case 0 -> type = type();
        case 1 -> text();
        case 2 -> image();
        default -> row.reader().skipValue();
      }
    }
    fields.require(0, "use text or image_url");
    if (type.equals("text")) {
      fields.require(1, "add the text of this part");
    }
    if (type.equals("image_url")) {
      fields.require(2, "add an object with the image as a data URI");
    }
    fields.end();
  }

  private String type() throws IOException {
    if (!row.expect(Token.STRING, "must be text or image_url, in quotes")) {
      return "";
    }
    String type = row.reader().nextString();
    if (!TYPES.contains(type) && (isTraining || !type.equals("video_url"))) {
      String advice = "is no type of a part; use text or image_url";
      row.reportAt(row.start(), ProblemKind.UNKNOWN_PART, row.path(), advice);
    }
    return type;
  }

  private void text() throws IOException {
    if (!row.expect(Token.STRING, "must be text")) {
      return;
    }
    if (row.isEmptyText()) {
      row.report(ProblemKind.EMPTY_FIELD, "is empty; write something or remove the part");
    }
    row.skipText();
  }

  /** Either the URL itself or an object around it. */
  private void image() throws IOException {
    if (row.peek() != Token.BEGIN_OBJECT) {
      url();
      return;
    }
    var fields = new ObjectFields(row, IMAGE);
    while (fields.next()) {
      if (fields.index() == 0) {
        url();
      } else {
        row.reader().skipValue();
      }
    }
    fields.require(0, "add the image as a data URI").end();
  }

  private void url() throws IOException {
    if (!row.expect(Token.STRING, "must be the image as a data URI")) {
      return;
    }
    String url = row.reader().nextString();
    boolean isData = url.startsWith("data:");
    if (isTraining && IMAGE_HEADS.stream().noneMatch(url::startsWith)) {
      wrongImage("must be a data URI of type png or jpg; embed the image in base64");
    } else if (isData && !isBase64(url, url.indexOf(',') + 1)) {
      wrongImage("is not base64 after the comma; encode the whole image, with padding");
    }
  }

  private void wrongImage(String advice) {
    row.reportAt(row.start(), ProblemKind.INVALID_IMAGE, row.path(), advice);
  }

  /** RFC 4648, section 4: groups of four letters, the last one padded, and at least one. */
  private static boolean isBase64(String url, int start) {
    int end = url.length();
    if (start == 0 || start == end || (end - start) % 4 != 0) {
      return false;
    }
    int padding = url.endsWith("==") ? 2 : url.endsWith("=") ? 1 : 0;
    for (int i = start; i < end - padding; i++) {
      char letter = url.charAt(i);
      if (letter > 'z' || !BASE64[letter]) {
        return false;
      }
    }
    return true;
  }

  private static boolean[] base64() {
    var letters = new boolean['z' + 1];
    Arrays.fill(letters, 'A', 'Z' + 1, true);
    Arrays.fill(letters, 'a', 'z' + 1, true);
    Arrays.fill(letters, '/', '9' + 1, true);
    letters['+'] = true;
    return letters;
  }
}
