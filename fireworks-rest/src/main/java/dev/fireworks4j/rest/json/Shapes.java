// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import java.io.IOException;

/** Enters required objects and arrays, and reports in plain words what was there instead. */
final class Shapes {
  private Shapes() {}

  static void beginObject(JsonReader reader) throws IOException {
    expect(reader, Token.BEGIN_OBJECT, "an object");
    reader.beginObject();
  }

  static void beginArray(JsonReader reader) throws IOException {
    expect(reader, Token.BEGIN_ARRAY, "an array");
    reader.beginArray();
  }

  private static void expect(JsonReader reader, Token token, String words) throws IOException {
    Token found = reader.peek();
    if (found != token) {
      throw new UnreadableJsonException(
          reader.getPath(), "expected " + words + " but found " + words(found));
    }
  }

  private static String words(Token token) {
    return switch (token) {
      case BEGIN_OBJECT -> "an object";
      case BEGIN_ARRAY -> "an array";
      case STRING -> "text";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case NULL -> "null";
      default -> "nothing";
    };
  }
}
