// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.page;

import java.util.function.Predicate;

/**
 * Evaluates filter text by AIP-160's own precedence, given the truth of each condition. Written apart from the code
 * under test, so that neither can cover up for the other.
 */
final class FilterReader {
  private final String text;
  private final Predicate<String> truth;
  private int at;

  private FilterReader(String text, Predicate<String> truth) {
    this.text = text;
    this.truth = truth;
  }

  /** {@code truth} is asked with {@code field|operator|value}, the value unquoted. */
  static boolean evaluate(String text, Predicate<String> truth) {
    var reader = new FilterReader(text, truth);
    boolean result = reader.conjunction();
    if (reader.at != text.length()) {
      throw new IllegalStateException("trailing text at " + reader.at + " of " + text);
    }
    return result;
  }

  private boolean conjunction() {
    boolean result = disjunction();
    while (take(" AND ")) {
      result &= disjunction();
    }
    return result;
  }

  private boolean disjunction() {
    boolean result = term();
    while (take(" OR ")) {
      result |= term();
    }
    return result;
  }

  private boolean term() {
    if (take("NOT ")) {
      return !simple();
    }
    return simple();
  }

  private boolean simple() {
    if (take("(")) {
      boolean result = conjunction();
      if (!take(")")) {
        throw new IllegalStateException("no closing parenthesis at " + at + " of " + text);
      }
      return result;
    }
    return truth.test(
        word() + "|" + operator() + "|" + (text.charAt(at) == '"' ? quoted() : word()));
  }

  private String operator() {
    int start = at;
    at = text.indexOf(' ', at + 1) + 1;
    return text.substring(start, at).strip();
  }

  private String word() {
    int start = at;
    while (at < text.length() && " )".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    var value = new StringBuilder();
    for (at++; text.charAt(at) != '"'; at++) {
      if (text.charAt(at) == '\\') {
        at++;
      }
      value.append(text.charAt(at));
    }
    at++;
    return value.toString();
  }

  private boolean take(String token) {
    if (!text.startsWith(token, at)) {
      return false;
    }
    at += token.length();
    return true;
  }
}
