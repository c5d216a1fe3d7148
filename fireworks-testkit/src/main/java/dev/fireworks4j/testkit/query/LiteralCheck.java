// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.query;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Refuses {@code True}, {@code FALSE} and {@code nUll}, which Moshi reads as literals and no other JSON parser does.
 */
final class LiteralCheck {
  private boolean inText;
  private boolean isEscaped;
  private int last;

  /** The same stream, checked as it is read. */
  static InputStream on(InputStream json) {
    var check = new LiteralCheck();
    return new FilterInputStream(json) {
      @Override
      public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        var count = in.read(buffer, offset, length);
        check.add(buffer, offset, Math.max(0, count));
        return count;
      }
    };
  }

  /** The next bytes of the text. */
  void add(byte[] bytes, int offset, int length) {
    for (var i = offset; i < offset + length; i++) {
      if (inText) {
        inText = isEscaped || bytes[i] != '"';
        isEscaped = !isEscaped && bytes[i] == '\\';
      } else {
        outside(bytes[i]);
      }
    }
  }

  private void outside(byte letter) {
    inText = letter == '"';
    var isExponent = letter == 'E' && Character.isDigit(last);
    if (letter >= 'A' && letter <= 'Z' && !isExponent) {
      throw new Json.SyntaxException("a word with capital letters outside of quotes");
    }
    last = letter;
  }
}
