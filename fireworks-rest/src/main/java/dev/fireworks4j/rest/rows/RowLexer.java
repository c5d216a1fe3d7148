// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.rows;

import dev.fireworks4j.data.ProblemKind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds line ends, and problems that Moshi does not report: bytes that are not UTF-8, byte-order marks, control
 * characters in text, escapes that do not exist, halves of surrogate pairs, and literals with capital letters. Reads a
 * row in pieces as they come; keeps the first problem of each row.
 */
final class RowLexer {
  private static final int ESCAPED = 1;
  private static final int LAST_HEX = 5;
  private static final int LONG_TEXT = 32;
  private static final boolean[] PLAIN_IN_TEXT = plain('"', '\\');
  private static final boolean[] PLAIN_OUTSIDE = plainOutside();

  private final LongTexts texts = new LongTexts();
  private long textStart;
  private boolean inText;
  private boolean isAscii = true;

  /** Continuation bytes still to come, and the range of the next one: it excludes overlong forms and surrogates. */
  private int due;

  private int low;
  private int high;

  /** 0 outside of an escape, 1 after the backslash, 2 to 5 before each hexadecimal digit. */
  private int escape;

  private int unit;

  /** How many bytes of a byte-order mark outside of a text were read. */
  private int mark;

  /** The last byte of the piece before. */
  private int last;

  private boolean halfPair;
  private long offset;
  private long problemOffset = -1;
  private @Nullable ProblemKind kind;
  private String advice = "";

  /** Whether JSON that may span lines has none of these problems. */
  static boolean isClean(byte[] json) {
    var lexer = new RowLexer();
    for (int i = lexer.scan(json, 0, json.length); i < json.length; ) {
      i = lexer.scan(json, i + 1, json.length);
    }
    lexer.end();
    return lexer.kind == null;
  }

  /** Before the first byte of a row. */
  void begin() {
    texts.clear();
    inText = false;
    isAscii = true;
    due = 0;
    escape = 0;
    halfPair = false;
    mark = 0;
    last = 0;
    offset = 0;
    kind = null;
    problemOffset = -1;
  }

  /** Reads on to the next line feed, and returns its place, or the end of the piece if there is none. */
  int scan(byte[] piece, int from, int to) {
    int i = from;
    long shift = offset - from;
    while (true) {
      if (due == 0 && escape == 0 && !halfPair) {
        i = common(piece, i, to, shift);
      }
      if (i == to || piece[i] == '\n') {
        offset += i - from;
        last = i > from ? piece[i - 1] : last;
        return i;
      }
      take(piece[i] & 0xff, shift + i);
      if (!inText) {
        literal(piece[i], i > from ? piece[i - 1] : last, shift + i);
      }
      i++;
    }
  }

  /** Handles the most common bytes without a state check for each: plain letters, quotes, whole characters. */
  private int common(byte[] piece, int from, int to, long shift) {
    for (int i = plainTo(piece, from, to); i < to; i = plainTo(piece, i, to)) {
      int octet = piece[i] & 0xff;
      if (octet == '"') {
        quote(shift + i);
        i++;
      } else if (inText
          && octet > 0xe0
          && octet < 0xf0
          && octet != 0xed
          && isFollowed(piece, i, to)) {
        isAscii = false;
        i += 3;
      } else {
        return i;
      }
    }
    return to;
  }

  private int plainTo(byte[] piece, int from, int to) {
    boolean[] plain = inText ? PLAIN_IN_TEXT : PLAIN_OUTSIDE;
    for (int i = from; i < to; i++) {
      if (!plain[piece[i] & 0xff]) {
        return i;
      }
    }
    return to;
  }

  private static boolean isFollowed(byte[] piece, int lead, int to) {
    return lead + 2 < to && piece[lead + 1] < (byte) 0xc0 && piece[lead + 2] < (byte) 0xc0;
  }

  /** Opens or closes a text; long ones are recorded so that they can be skipped. */
  private void quote(long at) {
    inText = !inText;
    if (inText) {
      textStart = at;
    } else if (at - textStart > LONG_TEXT) {
      texts.add(textStart, at);
    }
  }

  LongTexts texts() {
    return texts;
  }

  /** After the last byte of a row. */
  void end() {
    if (due > 0) {
      invalid(offset);
    }
    if (halfPair) {
      loneSurrogate(offset);
    }
  }

  boolean isAscii() {
    return isAscii;
  }

  /** Null if there was no problem. */
  @Nullable ProblemKind kind() {
    return kind;
  }

  long problemOffset() {
    return problemOffset;
  }

  String advice() {
    return advice;
  }

  private void take(int octet, long at) {
    if (due > 0) {
      continuation(octet, at);
    } else if (escape > 0) {
      escaped(octet, at);
    } else if (halfPair && octet != '\\') {
      loneSurrogate(at);
      take(octet, at);
    } else if (octet >= 0x80) {
      isAscii = false;
      lead(octet, at);
    } else if (octet == '"') {
      quote(at);
    } else if (octet == '\\') {
      escape = inText ? ESCAPED : 0;
    } else if (octet < 0x20 && (inText || (octet != '\t' && octet != '\r'))) {
      problem(
          ProblemKind.INVALID_JSON, at, "a control character in the text; write it as an escape");
    }
  }

  /**
   * Moshi accepts {@code True} for {@code true}. The only valid capital letter outside of a text is that of an
   * exponent.
   */
  private void literal(byte octet, int before, long at) {
    boolean isExponent = octet == 'E' && Character.isDigit(before);
    if (octet >= 'A' && octet <= 'Z' && !isExponent) {
      problem(ProblemKind.INVALID_JSON, at, "write true, false and null in lower case");
    }
  }

  private void lead(int octet, long at) {
    mark = !inText && octet == 0xef ? 1 : 0;
    low = 0x80;
    high = 0xbf;
    if (octet >= 0xc2 && octet <= 0xdf) {
      due = 1;
    } else if (octet >= 0xe0 && octet <= 0xef) {
      due = 2;
      low = octet == 0xe0 ? 0xa0 : low;
      high = octet == 0xed ? 0x9f : high;
    } else if (octet >= 0xf0 && octet <= 0xf4) {
      due = 3;
      low = octet == 0xf0 ? 0x90 : low;
      high = octet == 0xf4 ? 0x8f : high;
    } else {
      invalid(at);
    }
  }

  private void continuation(int octet, long at) {
    due--;
    if (octet < low || octet > high) {
      due = 0;
      invalid(at);
    }
    low = 0x80;
    high = 0xbf;
    boolean isMark = (mark == 1 && octet == 0xbb) || (mark == 2 && octet == 0xbf);
    mark = isMark ? mark + 1 : 0;
    // A mark at the very beginning does not affect the rest of the row; RowFileCheck reports it.
    if (mark == 3 && at > 2) {
      problem(ProblemKind.BYTE_ORDER_MARK, at - 2, "a byte-order mark; remove it");
    }
  }

  private void escaped(int octet, long at) {
    if (escape == ESCAPED) {
      boolean isUnit = octet == 'u';
      if (halfPair && !isUnit) {
        loneSurrogate(at);
      }
      if (!isUnit && "\"\\/bfnrt".indexOf(octet) < 0) {
        problem(
            ProblemKind.INVALID_JSON,
            at,
            "an escape that JSON does not have; double the backslash");
      }
      unit = 0;
      escape = isUnit ? ESCAPED + 1 : 0;
      return;
    }
    int digit = Character.digit(octet, 16);
    if (digit < 0) {
      problem(ProblemKind.INVALID_JSON, at, "\\u without four hexadecimal digits; complete it");
    }
    unit = unit << 4 | Math.max(0, digit);
    escape = escape == LAST_HEX ? 0 : escape + 1;
    if (escape == 0) {
      pair(at);
    }
  }

  private void pair(long at) {
    boolean isLow = Character.isLowSurrogate((char) unit);
    if (halfPair != isLow) {
      loneSurrogate(at);
    }
    halfPair = !isLow && Character.isHighSurrogate((char) unit);
  }

  private void loneSurrogate(long at) {
    halfPair = false;
    problem(
        ProblemKind.INVALID_ENCODING, at, "half of a surrogate pair; write both halves or none");
  }

  private void invalid(long at) {
    problem(ProblemKind.INVALID_ENCODING, at, "not UTF-8; save the file as UTF-8");
  }

  private void problem(ProblemKind found, long at, String what) {
    if (kind == null) {
      kind = found;
      problemOffset = at;
      advice = what;
    }
  }

  private static boolean[] plain(char... special) {
    var plain = new boolean[256];
    Arrays.fill(plain, 0x20, 0x80, true);
    for (char letter : special) {
      plain[letter] = false;
    }
    return plain;
  }

  private static boolean[] plainOutside() {
    boolean[] plain = plain('"', '\\');
    Arrays.fill(plain, 'A', 'Z' + 1, false);
    return plain;
  }
}
