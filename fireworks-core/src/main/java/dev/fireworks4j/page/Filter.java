// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.page;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which items a list holds, as AIP-160 text with the quoting done right.
 *
 * <pre>{@code
 * Filter.where("state").is(JobState.FAILED).and(Filter.where("create_time").isGreaterThan(yesterday))
 * }</pre>
 *
 * <p>Combined conditions are put in parentheses wherever AIP-160 could read them otherwise: there {@code OR} binds more
 * tightly than {@code AND}. Immutable.
 */
public final class Filter {
  private enum Form {
    CONDITION,
    AND,
    OR,
    NOT,
    RAW
  }

  private final String text;
  private final Form shape;

  private Filter(String text, Form shape) {
    this.text = text;
    this.shape = shape;
  }

  /**
   * Begins a condition on a field, named in snake_case with dots into messages, e.g. {@code status.code}.
   *
   * @throws IllegalArgumentException if that is not a field name
   */
  public static FilterField where(String field) {
    return new FilterField(FieldPath.check(field));
  }

  /**
   * Text in the filter language, sent as it is; for conditions that these methods cannot express.
   *
   * @throws IllegalArgumentException if it is null or blank, or a double quote is not closed
   */
  public static Filter raw(String text) {
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException(
          "filter: null or blank; leave the filter out to list everything");
    }
    int open = openQuote(text);
    if (open >= 0) {
      throw new IllegalArgumentException(
          "filter: the quote at index "
              + open
              + " is not closed; close it, or write \\\" inside text");
    }
    return new Filter(text, Form.RAW);
  }

  /** Index of a double quote without its counterpart, or -1. A backslash escapes the next character. */
  private static int openQuote(String text) {
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        open = open < 0 ? i : -1;
      }
    }
    return open;
  }

  static Filter condition(String text) {
    return new Filter(text, Form.CONDITION);
  }

  /** Both must hold. */
  public Filter and(Filter other) {
    Objects.requireNonNull(other, "filter");
    return new Filter(operand(Form.AND) + " AND " + other.operand(Form.AND), Form.AND);
  }

  /** At least one must hold. */
  public Filter or(Filter other) {
    Objects.requireNonNull(other, "filter");
    return new Filter(operand(Form.OR) + " OR " + other.operand(Form.OR), Form.OR);
  }

  /** This must not hold. */
  public Filter not() {
    return new Filter("NOT " + operand(Form.NOT), Form.NOT);
  }

  /** The text on the wire, before URL encoding. */
  public String text() {
    return text;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Filter that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }

  private String operand(Form within) {
    boolean bare = shape == Form.CONDITION || (shape == within && shape != Form.NOT);
    return bare ? text : "(" + text + ")";
  }
}
