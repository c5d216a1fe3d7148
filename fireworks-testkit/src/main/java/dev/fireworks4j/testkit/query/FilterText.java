// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.query;

import dev.fireworks4j.testkit.query.Restriction.Operator;
import org.jspecify.annotations.Nullable;

/**
 * A reader of a filter's characters: words, quotes and comparators, but not their combination.
 */
final class FilterText {
  private final String text;
  private int position;

  FilterText(String text) {
    this.text = text;
  }

  int position() {
    return position;
  }

  boolean isAtEnd() {
    return position == text.length();
  }

  /** Skips white space. */
  FilterText skipSpace() {
    while (!isAtEnd() && Character.isWhitespace(text.charAt(position))) {
      position++;
    }
    return this;
  }

  boolean isAt(char letter) {
    return !isAtEnd() && text.charAt(position) == letter;
  }

  boolean isAtQuote() {
    return isAt('"') || isAt('\'');
  }

  /** True at the end of a term: the next one needs a space before it. */
  boolean isBetweenTerms() {
    return isAtEnd()
        || isAt(')')
        || isAtSpace()
        || Character.isWhitespace(text.charAt(position - 1));
  }

  boolean isAtSpace() {
    return !isAtEnd() && Character.isWhitespace(text.charAt(position));
  }

  /** The text that was read since a position. */
  String since(int from) {
    return text.substring(from, position);
  }

  /** Takes the character if it is next. */
  boolean take(char letter) {
    var isNext = isAt(letter);
    position += isNext ? 1 : 0;
    return isNext;
  }

  /** Takes the word if all of it is next. */
  boolean takeKeyword(String keyword) {
    var end = position + keyword.length();
    var isNext =
        text.startsWith(keyword, position)
            && (end == text.length() || !isNameLetter(text.charAt(end)));
    position += isNext ? keyword.length() : 0;
    return isNext;
  }

  /** Takes a comparator if one is next. */
  @Nullable Operator takeOperator() {
    for (var operator : Operator.values()) {
      if (text.startsWith(operator.text, position)) {
        position += operator.text.length();
        return operator;
      }
    }
    return null;
  }

  /** Takes the letters of a step of a field, empty if none is next. */
  String takeName() {
    var from = position;
    while (!isAtEnd() && isNameLetter(text.charAt(position))) {
      position++;
    }
    return text.substring(from, position);
  }

  /**
   * Takes a value without quotes, empty if none is next; unlike a name it may hold {@code :} and {@code .}, as times
   * do.
   */
  String takeValue() {
    var from = position;
    while (!isAtEnd() && isValueLetter(text.charAt(position)) && !text.startsWith("!=", position)) {
      position++;
    }
    return text.substring(from, position);
  }

  /** Takes quoted text, whose opening quote is next. */
  Literal takeQuoted() {
    var opening = position;
    var quote = text.charAt(position++);
    var value = new StringBuilder();
    var startsAnywhere = isAt('*');
    var endsAnywhere = false;
    while (!take(quote)) {
      if (isAtEnd()) {
        throw failure(opening, "the quote that opens here is not closed");
      }
      endsAnywhere = isAt('*');
      value.append(take('\\') ? takeEscaped() : text.charAt(position++));
    }
    return new Literal(
        value.toString(), startsAnywhere, endsAnywhere && (value.length() > 1 || !startsAnywhere));
  }

  /** An error at the current position, with the text there. */
  QuerySyntaxException expected(String what) {
    var found = isAtEnd() ? "the end" : "'" + text.charAt(position) + "'";
    return failure(position, "expected " + what + ", found " + found);
  }

  QuerySyntaxException failure(int at, String problem) {
    return new QuerySyntaxException("filter", at, problem);
  }

  private char takeEscaped() {
    if (isAtEnd()) {
      throw expected("an escaped character");
    }
    var letter = text.charAt(position++);
    return switch (letter) {
      case '"', '\'', '\\', '*', '/' -> letter;
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> takeCodeUnit();
      default -> throw failure(position - 2, "unknown escape \\" + letter);
    };
  }

  private char takeCodeUnit() {
    var code = 0;
    for (var i = 0; i < 4; i++) {
      var digit = isAtEnd() ? -1 : Character.digit(text.charAt(position), 16);
      if (digit < 0) {
        throw expected("four hexadecimal digits after \\u");
      }
      code = code * 16 + digit;
      position++;
    }
    return (char) code;
  }

  private static boolean isNameLetter(char letter) {
    return isValueLetter(letter) && ".:!,".indexOf(letter) < 0;
  }

  private static boolean isValueLetter(char letter) {
    return !Character.isWhitespace(letter) && "()\"'=<>".indexOf(letter) < 0;
  }
}
