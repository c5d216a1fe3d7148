// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.query;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON that is being written, as UTF-8. Half of what an answer of the fake costs, so it is written without detours. */
final class JsonOutput {
  private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);
  private static final String HEX = "0123456789abcdef";

  private byte[] bytes = new byte[1024];
  private int length;

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  /**
   * Writes a value.
   *
   * @throws IllegalArgumentException if it is none of JSON
   */
  void write(@Nullable Object value) {
    if (value == null) {
      put(NULL);
    } else if (value instanceof String text) {
      writeText(text);
    } else if (value instanceof Map<?, ?> object) {
      writeObject(object);
    } else if (value instanceof Iterable<?> array) {
      writeArray(array);
    } else if (value instanceof Boolean flag) {
      put(flag ? TRUE : FALSE);
    } else if (value instanceof Number number) {
      writeNumber(number);
    } else {
      throw new IllegalArgumentException("not a JSON value: " + value.getClass().getName());
    }
  }

  private void writeObject(Map<?, ?> object) {
    put('{');
    int start = length;
    object.forEach(
        (key, value) -> {
          if (!(key instanceof String name)) {
            throw new IllegalArgumentException("not the name of a JSON field: " + key);
          }
          separate(start);
          writeText(name);
          put(':');
          write(value);
        });
    put('}');
  }

  private void writeArray(Iterable<?> array) {
    put('[');
    int start = length;
    for (Object element : array) {
      separate(start);
      write(element);
    }
    put(']');
  }

  private void separate(int start) {
    if (length > start) {
      put(',');
    }
  }

  private void writeNumber(Number number) {
    if (!Double.isFinite(number.doubleValue()) && !(number instanceof BigDecimal)) {
      throw new IllegalArgumentException("not a JSON value: " + number);
    }
    put(number.toString().getBytes(StandardCharsets.US_ASCII));
  }

  private void writeText(String text) {
    put('"');
    reserve(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        putEscaped(c);
      } else if (c < 0x80) {
        put(c);
      } else {
        i = putRest(text, i);
      }
    }
    put('"');
  }

  /** Writes what is not ASCII from here on, and gives the position of its last character. */
  private int putRest(String text, int from) {
    int end = from + 1;
    while (end < text.length() && text.charAt(end) >= 0x80 && !isLineEnd(text.charAt(end))) {
      end++;
    }
    if (isLineEnd(text.charAt(from))) {
      putEscaped(text.charAt(from));
      return from;
    }
    put(text.substring(from, end).getBytes(StandardCharsets.UTF_8));
    return end - 1;
  }

  /** What is no line end in JSON, but one in JavaScript. */
  private static boolean isLineEnd(char c) {
    return c == '\u2028' || c == '\u2029';
  }

  private void putEscaped(char c) {
    int at = "\"\\\b\f\n\r\t".indexOf(c);
    put('\\');
    if (at >= 0) {
      put("\"\\bfnrt".charAt(at));
      return;
    }
    put('u');
    for (int shift = 12; shift >= 0; shift -= 4) {
      put(HEX.charAt(c >> shift & 0xf));
    }
  }

  private void put(char ascii) {
    reserve(1);
    bytes[length++] = (byte) ascii;
  }

  private void put(byte[] more) {
    reserve(more.length);
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
  }

  private void reserve(int count) {
    if (bytes.length - length < count) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
    }
  }
}
