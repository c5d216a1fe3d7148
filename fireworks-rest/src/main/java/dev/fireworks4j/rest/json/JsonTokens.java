// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader.Token;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON by its grammar, token by token. Before each value of an array and each name of an object {@link #hasNext}
 * is to be called.
 */
final class JsonTokens {
  private static final int MOST_NESTED = 255;
  private static final byte[] TRUE = "true".getBytes(US_ASCII);
  private static final byte[] FALSE = "false".getBytes(US_ASCII);
  private static final byte[] NULL = "null".getBytes(US_ASCII);

  /** What other writers put where JSON has no number. */
  private static final List<byte[]> NO_NUMBERS =
      Stream.of("NaN", "Infinity", "-Infinity").map(word -> word.getBytes(US_ASCII)).toList();

  private final JsonBytes bytes;
  private final boolean takesNoNumbers;
  private final ValueLimit limit = new ValueLimit();

  /** By depth: the name of the member that is being read, and how many values were begun; null in an array. */
  private @Nullable String[] names = new String[8];

  private int[] counts = new int[8];
  private boolean[] objects = new boolean[8];
  private int depth;

  /** Whether the separator before the next value was read. */
  private boolean isReady = true;

  private JsonTokens(JsonBytes bytes, boolean takesNoNumbers) {
    this.bytes = bytes;
    this.takesNoNumbers = takesNoNumbers;
  }

  static JsonTokens of(JsonBytes bytes) {
    return new JsonTokens(bytes, false);
  }

  /** Takes {@code NaN} and the infinities, too, and reads them as texts. */
  static JsonTokens ofForeign(JsonBytes bytes) {
    return new JsonTokens(bytes, true);
  }

  /** Counts what is read next as so many values. */
  void count(int values) {
    limit.count(values);
  }

  /** What comes next. */
  Token peek() throws IOException {
    int first = bytes.peek();
    return switch (first) {
      case '{' -> Token.BEGIN_OBJECT;
      case '[' -> Token.BEGIN_ARRAY;
      case '"' -> Token.STRING;
      case 't' -> word(TRUE, Token.BOOLEAN);
      case 'f' -> word(FALSE, Token.BOOLEAN);
      case 'n' -> word(NULL, Token.NULL);
      case -1 -> throw JsonBytes.cut();
      default -> ofNumber(first);
    };
  }

  private Token ofNumber(int first) throws IOException {
    if (noNumber() != null) {
      return Token.STRING;
    }
    if (first != '-' && (first < '0' || first > '9')) {
      throw malformed();
    }
    return Token.NUMBER;
  }

  private byte @Nullable [] noNumber() throws IOException {
    if (takesNoNumbers) {
      for (byte[] word : NO_NUMBERS) {
        if (bytes.isAt(word)) {
          return word;
        }
      }
    }
    return null;
  }

  /** Whether all bytes were read. */
  boolean isAtEnd() throws IOException {
    return bytes.peek() < 0;
  }

  void beginObject() throws IOException {
    begin('{', true);
  }

  void beginArray() throws IOException {
    begin('[', false);
  }

  private void begin(char bracket, boolean isObject) throws IOException {
    expect(bracket);
    if (depth == MOST_NESTED) {
      throw new JsonDataException("nested too deeply");
    }
    depth++;
    if (depth == counts.length) {
      names = Arrays.copyOf(names, 2 * depth);
      counts = Arrays.copyOf(counts, 2 * depth);
      objects = Arrays.copyOf(objects, 2 * depth);
    }
    names[depth] = null;
    counts[depth] = 0;
    objects[depth] = isObject;
    isReady = false;
  }

  void endObject() throws IOException {
    end('}');
  }

  void endArray() throws IOException {
    end(']');
  }

  private void end(char bracket) throws IOException {
    expect(bracket);
    depth--;
    isReady = false;
  }

  private void expect(char mark) throws IOException {
    int next = bytes.peek();
    if (next != mark) {
      throw next < 0 ? JsonBytes.cut() : malformed();
    }
    bytes.skip(1);
  }

  /** Whether there is another value in this array, or another member in this object. */
  boolean hasNext() throws IOException {
    if (isReady) {
      return true;
    }
    int next = bytes.peek();
    if (next == (objects[depth] ? '}' : ']')) {
      return false;
    }
    if (counts[depth] > 0) {
      expect(',');
      next = bytes.peek();
    }
    if (next < 0) {
      throw JsonBytes.cut();
    }
    if (objects[depth] ? next != '"' : next == ']') {
      throw malformed();
    }
    counts[depth]++;
    isReady = true;
    return true;
  }

  String nextName() throws IOException {
    return named(bytes.text());
  }

  /**
   * Where the next name stands among these; -1 for another one, which {@link #name} has then.
   *
   * @param guess which one it may well be; any number
   */
  int selectName(JsonNames known, int guess) throws IOException {
    int index = bytes.name(known, guess);
    String name = index < 0 ? bytes.text() : known.get(index);
    named(name);
    // One with escapes is recognised only now.
    return index < 0 ? known.indexOf(name) : index;
  }

  /** The name that was read last in this object. */
  String name() {
    return Objects.requireNonNull(names[depth]);
  }

  private String named(String name) throws IOException {
    names[depth] = name;
    expect(':');
    return name;
  }

  /** The text or number that comes next. */
  String nextString() throws IOException {
    isReady = false;
    if (bytes.peek() == '"') {
      return bytes.text();
    }
    byte[] word = noNumber();
    if (word != null) {
      bytes.skip(word.length);
      return new String(word, US_ASCII);
    }
    String number = bytes.number();
    if (number == null) {
      throw malformed();
    }
    return number;
  }

  boolean nextBoolean() throws IOException {
    boolean value = bytes.peek() == 't';
    word(value ? TRUE : FALSE);
    return value;
  }

  @Nullable Object nextNull() throws IOException {
    word(NULL);
    return null;
  }

  private Token word(byte[] word, Token token) throws IOException {
    expect(word);
    return token;
  }

  private void word(byte[] word) throws IOException {
    isReady = false;
    expect(word);
    bytes.skip(word.length);
  }

  private void expect(byte[] word) throws IOException {
    if (!bytes.isAt(word)) {
      throw malformed();
    }
  }

  private static JsonEncodingException malformed() {
    return new JsonEncodingException("the text is not JSON");
  }

  /** Where in the text the reader is, e.g. {@code $.dpoJobs[3].name}. */
  String path() {
    var path = new StringBuilder("$");
    for (int i = 1; i <= depth; i++) {
      if (objects[i]) {
        path.append('.').append(names[i] == null ? "" : names[i]);
      } else {
        path.append('[').append(Math.max(0, counts[i] - 1)).append(']');
      }
    }
    return path.toString();
  }
}
