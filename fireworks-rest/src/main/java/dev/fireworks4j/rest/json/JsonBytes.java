// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.squareup.moshi.JsonEncodingException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a JSON text and the words they form: texts, numbers and literals. Holds a window of a stream, which
 * grows where a single word needs more room.
 */
final class JsonBytes {
  private static final int WINDOW_BYTES = 8 * 1024;

  private static final ByteSearch TEXT_ENDS = ByteSearch.of('"', '\\');

  /** Windows for the next texts: a call would allocate as much for one as for everything else. */
  private static final AtomicReferenceArray<byte[]> SPARE = new AtomicReferenceArray<>(8);

  private static final byte[] NOTHING = {};

  private final @Nullable InputStream source;
  private byte[] bytes;

  /** The first byte that was not read from here yet, and the end of what was read from the source. */
  private int next;

  private int end;

  JsonBytes(InputStream source) {
    this(source, window(), 0, 0);
  }

  /** All bytes of a text, which are not changed. */
  JsonBytes(byte[] bytes, int start, int length) {
    this(null, bytes, start, start + length);
  }

  private JsonBytes(@Nullable InputStream source, byte[] bytes, int next, int end) {
    this.source = source;
    this.bytes = bytes;
    this.next = next;
    this.end = end;
  }

  private static byte[] window() {
    byte[] spare = SPARE.getAndSet(slot(), null);
    return spare == null ? new byte[WINDOW_BYTES] : spare;
  }

  private static int slot() {
    return (int) (Thread.currentThread().getId() % SPARE.length());
  }

  /** Nothing of a stream is read from here any more. */
  void release() {
    if (bytes.length == WINDOW_BYTES) {
      SPARE.lazySet(slot(), bytes);
    }
    bytes = NOTHING;
    next = 0;
    end = 0;
  }

  /** The next byte that is no blank; it stays the next one. -1 at the end of the text. */
  int peek() throws IOException {
    while (true) {
      for (; next < end; next++) {
        byte octet = bytes[next];
        if (octet > ' ' || octet < 0 || !isBlank(octet)) {
          return octet & 0xff;
        }
      }
      if (!fill()) {
        return -1;
      }
    }
  }

  private static boolean isBlank(byte octet) {
    return octet == ' ' || octet == '\n' || octet == '\r' || octet == '\t';
  }

  /** Passes over what is there. */
  void skip(int length) {
    next += length;
  }

  /** Whether the text goes on with these bytes. */
  boolean isAt(byte[] word) throws IOException {
    boolean isMore = true;
    while (isMore && end - next < word.length) {
      isMore = fill();
    }
    int known = Math.min(word.length, end - next);
    if (!Arrays.equals(bytes, next, next + known, word, 0, known)) {
      return false;
    }
    if (known < word.length) {
      throw cut();
    }
    return true;
  }

  /** The number that comes next; null if it is none by the grammar of JSON. */
  @Nullable String number() throws IOException {
    int length = 0;
    while (isOfNumber(length)) {
      length++;
    }
    if (!isNumber(next, next + length)) {
      if (next + length == end) {
        throw cut();
      }
      return null;
    }
    var number = new String(bytes, next, length, ISO_8859_1);
    next += length;
    return number;
  }

  private boolean isOfNumber(int offset) throws IOException {
    if (next + offset == end && !fill()) {
      return false;
    }
    byte octet = bytes[next + offset];
    return (octet >= '0' && octet <= '9')
        || octet == '-'
        || octet == '.'
        || octet == 'e'
        || octet == 'E'
        || octet == '+';
  }

  private boolean isNumber(int from, int to) {
    int i = from < to && bytes[from] == '-' ? from + 1 : from;
    int whole = digits(i, to);
    if (whole == 0 || (whole > 1 && bytes[i] == '0')) {
      return false;
    }
    i += whole;
    if (i < to && bytes[i] == '.') {
      int fraction = digits(i + 1, to);
      i += fraction == 0 ? 0 : fraction + 1;
    }
    if (i < to && (bytes[i] == 'e' || bytes[i] == 'E')) {
      int sign = i + 1 < to && (bytes[i + 1] == '-' || bytes[i + 1] == '+') ? 1 : 0;
      int exponent = digits(i + 1 + sign, to);
      i += exponent == 0 ? 0 : exponent + 1 + sign;
    }
    return i == to;
  }

  private int digits(int from, int to) {
    int i = from;
    while (i < to && bytes[i] >= '0' && bytes[i] <= '9') {
      i++;
    }
    return i - from;
  }

  /** The text whose quotation mark comes next. */
  String text() throws IOException {
    next++;
    int length = plainLength();
    var text = new String(bytes, next, length, UTF_8);
    next += length;
    return bytes[next++] == '"' ? text : escaped(text);
  }

  /**
   * Where the name whose quotation mark comes next stands among these; -1 leaves it to be read as a text.
   *
   * @param guess which one it may well be: names mostly come in the same order
   */
  int name(JsonNames names, int guess) throws IOException {
    next++;
    int guessed = names.lengthAt(guess, bytes, next, end);
    if (guessed > 0) {
      next += guessed;
      return guess;
    }
    int length = plainLength();
    int found = bytes[next + length] == '"' ? names.indexOf(bytes, next, length) : -1;
    next += found < 0 ? -1 : length + 1;
    return found;
  }

  /** How many bytes come before the next quotation mark or backslash; both of them are buffered. */
  private int plainLength() throws IOException {
    int length = 0;
    while (true) {
      int found = TEXT_ENDS.find(bytes, next + length, end);
      if (found < end) {
        return found - next;
      }
      length = end - next;
      if (!fill()) {
        throw cut();
      }
    }
  }

  private String escaped(String begin) throws IOException {
    var text = new StringBuilder(begin);
    do {
      text.append(escape());
      int length = plainLength();
      text.append(new String(bytes, next, length, UTF_8));
      next += length;
    } while (bytes[next++] != '"');
    return text.toString();
  }

  private char escape() throws IOException {
    if (next == end && !fill()) {
      throw cut();
    }
    byte letter = bytes[next++];
    return switch (letter) {
      case '"', '\\', '/' -> (char) letter;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unit();
      default -> throw new JsonEncodingException("no such escape");
    };
  }

  private char unit() throws IOException {
    while (end - next < 4) {
      if (!fill()) {
        throw cut();
      }
    }
    int unit = 0;
    for (int last = next + 4; next < last; next++) {
      int digit = Character.digit(bytes[next], 16);
      if (digit < 0) {
        throw new JsonEncodingException("no such escape");
      }
      unit = unit << 4 | digit;
    }
    return (char) unit;
  }

  /** Reads more; what was not read from here yet stays, and is then at the beginning. False at the end. */
  private boolean fill() throws IOException {
    if (source == null) {
      return false;
    }
    int kept = end - next;
    byte[] room = kept > bytes.length / 2 ? new byte[2 * bytes.length] : bytes;
    System.arraycopy(bytes, next, room, 0, kept);
    bytes = room;
    next = 0;
    end = kept;
    // A source that always has more would never be asked to wait.
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("interrupted");
    }
    int count = source.read(room, kept, room.length - kept);
    end += Math.max(0, count);
    return count >= 0;
  }

  static EOFException cut() {
    return new EOFException("the JSON ends too early");
  }
}
