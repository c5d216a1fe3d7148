// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.query;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The value that a filter compares a field with; a star at either end of it stands for any text, unless escaped. */
final class Literal {
  private static final Pattern ENUM_MEMBER = Pattern.compile("[A-Z][A-Z0-9_]*");
  // Longer text is not meant as a number, and reading it as one takes quadratic time.
  private static final int LONGEST_NUMBER = 64;

  private final String text;
  private final String core;
  private final String lowerCore;
  private final boolean startsAnywhere;
  private final boolean endsAnywhere;
  private final Scalar scalar;
  private final @Nullable BigDecimal number;

  /** Takes the text with its escapes resolved, and whether its first and last character are wildcards. */
  Literal(String text, boolean startsAnywhere, boolean endsAnywhere) {
    var from = startsAnywhere ? 1 : 0;
    this.text = text;
    this.core =
        text.substring(from, Math.max(from, endsAnywhere ? text.length() - 1 : text.length()));
    this.lowerCore = core.toLowerCase(Locale.ROOT);
    this.startsAnywhere = startsAnywhere;
    this.endsAnywhere = endsAnywhere;
    this.scalar = Scalar.of(text);
    this.number = number(text);
  }

  /** Text written without quotes, where nothing is escaped. */
  static Literal bare(String text) {
    return new Literal(text, text.startsWith("*"), text.endsWith("*") && text.length() > 1);
  }

  /** The text as meant, with its wildcards. */
  String text() {
    return text;
  }

  /** True for a single star, which tests whether the field is set. */
  boolean isAnything() {
    return core.isEmpty() && (startsAnywhere || endsAnywhere);
  }

  /**
   * Whether a value equals this, by its kind; {@code field} is the name whose enum members may leave out their prefix.
   */
  boolean equalsValue(Object value, String field) {
    if (value instanceof Boolean flag) {
      return text.equals(flag ? "true" : "false");
    }
    if (value instanceof String other && (startsAnywhere || endsAnywhere)) {
      return isPatternOf(other);
    }
    var comparison = compareWith(value);
    return (comparison != null && comparison == 0)
        || (value instanceof String member && isMember(member, field));
  }

  /** Compares a number or text to this, like a {@code Comparator}; null if the two cannot be compared. */
  @Nullable Integer compareWith(Object value) {
    if (value instanceof Number other) {
      return number == null ? null : Scalar.decimal(other).compareTo(number);
    }
    if (!(value instanceof String other)) {
      return null;
    }
    var left = Scalar.of(other);
    if (left.kind() == Scalar.ScalarKind.NUMBER && number != null) {
      return left.number().compareTo(number);
    }
    return left.kind() == scalar.kind()
        ? left.compareTo(scalar)
        : Integer.valueOf(other.compareTo(text));
  }

  /** Whether text matches this with its wildcards, by case. */
  boolean isPatternOf(String other) {
    if (startsAnywhere && endsAnywhere) {
      return other.contains(core);
    }
    if (startsAnywhere) {
      return other.endsWith(core);
    }
    return endsAnywhere ? other.startsWith(core) : other.equals(core);
  }

  /** Whether text contains this, ignoring case; a star on one side anchors the other side to the text's end. */
  boolean isWithin(String other) {
    var container = other.toLowerCase(Locale.ROOT);
    if (startsAnywhere == endsAnywhere) {
      return container.contains(lowerCore);
    }
    return startsAnywhere ? container.endsWith(lowerCore) : container.startsWith(lowerCore);
  }

  /** Whether an object's key is the one meant, in either spelling of a field. */
  boolean namesKey(String key) {
    return isPatternOf(key) || key.equals(FieldNames.camelCase(text));
  }

  // state=COMPLETED means JOB_STATE_COMPLETED: the omitted prefix must end in the field's own name,
  // else FAILED would
  // mean BUILD_FAILED too.
  private boolean isMember(String value, String field) {
    var ending = FieldNames.snakeCase(field).toUpperCase(Locale.ROOT) + "_" + text;
    if (!value.endsWith(ending) || !ENUM_MEMBER.matcher(value).matches()) {
      return false;
    }
    var before = value.length() - ending.length() - 1;
    return !text.isEmpty() && (before < 0 || value.charAt(before) == '_');
  }

  private static @Nullable BigDecimal number(String text) {
    if (text.isEmpty()
        || text.length() > LONGEST_NUMBER
        || "+-.0123456789".indexOf(text.charAt(0)) < 0) {
      return null;
    }
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }
}
