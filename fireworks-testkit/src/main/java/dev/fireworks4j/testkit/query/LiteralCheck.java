// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.query;

/**
 * Refuses {@code True}, {@code FALSE} and {@code nUll}, which Moshi reads as literals and no other JSON parser does.
 */
final class LiteralCheck {
  private boolean inText;
  private boolean isEscaped;
  private int last;

  private LiteralCheck() {}

  static void check(byte[] json) {
    var check = new LiteralCheck();
    for (byte letter : json) {
      if (check.inText) {
        check.inText = check.isEscaped || letter != '"';
        check.isEscaped = !check.isEscaped && letter == '\\';
      } else {
        check.outside(letter);
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
