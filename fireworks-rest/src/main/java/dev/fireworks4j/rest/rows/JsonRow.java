// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.rows;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import dev.fireworks4j.data.ProblemKind;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * One row, token by token. Moshi reads straight from the buffer, so its remaining bytes give the position; texts are
 * skipped without becoming Strings.
 */
final class JsonRow {
  private static final ByteString TEXT_STOPS = ByteString.encodeUtf8("\"\\");

  private final Buffer bytes;
  private final LongTexts texts;
  private final @Nullable Buffer whole;
  private final long size;
  private final JsonReader reader;
  private final LineProblems site;
  private long start;

  JsonRow(Buffer bytes, RowLexer lexer, LineProblems site) throws EOFException {
    this.bytes = bytes;
    this.texts = lexer.texts();
    // Shares the segments; only needed to count characters in front of a problem.
    this.whole = lexer.isAscii() ? null : bytes.clone();
    this.size = bytes.size();
    if (bytes.rangeEquals(0, RowFileCheck.BYTE_ORDER_MARK)) {
      bytes.skip(RowFileCheck.BYTE_ORDER_MARK.size());
    }
    this.reader = JsonReader.of(bytes);
    this.site = site;
  }

  LineProblems site() {
    return site;
  }

  JsonReader reader() {
    return reader;
  }

  /** The kind of the value that comes next; remembers where it starts, if it is a text, an object or a list. */
  Token peek() throws IOException {
    Token token = reader.peek();
    // By now Moshi has read the quote, brace or bracket, and nothing more.
    start = position() - 1;
    return token;
  }

  /** How far Moshi has read, in bytes. */
  long position() {
    return size - bytes.size();
  }

  /** Skips the value that was just peeked at, and remembers where it started. */
  void skip(Token token) throws IOException {
    switch (token) {
      case NUMBER -> start = -reader.nextString().length();
      case BOOLEAN -> start = reader.nextBoolean() ? -4 : -5;
      case NULL -> {
        reader.nextNull();
        start = -4;
      }
      default -> reader.skipValue();
    }
    start = start < 0 ? position() + start : start;
  }

  /** Where the token peeked at last starts, in bytes from 0. */
  long start() {
    return start;
  }

  /** Skips the text that was just peeked at, without reading its bytes if its end is known. */
  void skipText() throws IOException {
    bytes.skip(texts.lengthAt(start));
    reader.skipValue();
  }

  /** True if the text that was just peeked at is {@code ""}. */
  boolean isEmptyText() {
    return bytes.size() > 0 && bytes.getByte(0) == '"';
  }

  /** How many bytes the text that was just peeked at has, as escaped; stops counting at the limit. */
  long textBytes(long limit) {
    long at = 0;
    while (at < limit) {
      at = bytes.indexOfElement(TEXT_STOPS, at);
      if (at < 0) {
        return limit;
      }
      if (bytes.getByte(at) == '"') {
        return at;
      }
      at += 2;
    }
    return limit;
  }

  /** Expects a value of a type; otherwise reports, skips it and returns false. */
  boolean expect(Token type, String advice) throws IOException {
    Token token = peek();
    if (token == type) {
      return true;
    }
    String path = path();
    skip(token);
    ProblemKind kind = token == Token.NULL ? ProblemKind.MISSING_FIELD : ProblemKind.WRONG_TYPE;
    reportAt(start, kind, path, advice);
    return false;
  }

  /** Reports the token peeked at last. */
  void report(ProblemKind kind, String message) {
    reportAt(start, kind, path(), message);
  }

  /** The reader's position, e.g. {@code messages[2].role}. Costly: only for problems. */
  String path() {
    String path = reader.getPath();
    return path.startsWith("$.") ? path.substring(2) : path.substring(1);
  }

  /** The path of the current object, followed by a dot; empty for the row. */
  String objectPath() {
    String path = path();
    return path.substring(0, path.lastIndexOf('.') + 1);
  }

  void reportAt(long offset, ProblemKind kind, String path, String message) {
    site.report(kind, column(offset), path, message);
  }

  /** Reports that the row is not JSON from the reader's position on. */
  void reportSyntax(String message) {
    site.report(ProblemKind.INVALID_JSON, column(position()), path(), message);
  }

  private long column(long offset) {
    return whole == null ? offset + 1 : column(whole, offset, false);
  }

  /** The column, from 1 and in characters, of a byte of a row. */
  static long column(Buffer row, long offset, boolean isAscii) {
    long end = Math.min(offset, row.size());
    if (isAscii) {
      return end + 1;
    }
    long characters = 0;
    try (var bytes = row.peek()) {
      for (long i = 0; i < end; i++) {
        boolean isContinuation = (bytes.readByte() & 0xc0) == 0x80;
        characters += isContinuation ? 0 : 1;
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return characters + 1;
  }
}
