// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.page;

import dev.fireworks4j.resource.OpenEnum;

/**
 * A field without its condition yet; comes from {@link Filter#where}.
 *
 * <p>Values are text, numbers, booleans, {@link java.time.Instant}s and {@link java.time.Duration}s; any other type is
 * an {@link IllegalArgumentException}. Text is always quoted. To the service a {@code *} at an end of a text stands for
 * anything.
 */
public final class FilterField {
  private final String field;

  FilterField(String field) {
    this.field = field;
  }

  /** The field equals the value. */
  public Filter is(Comparable<?> value) {
    return condition(" = ", FilterValue.text(value));
  }

  /** The field is this value of an open enum, e.g. a state. */
  public Filter is(OpenEnum value) {
    return condition(" = ", FilterValue.text(value));
  }

  /** The field differs from the value. */
  public Filter isNot(Comparable<?> value) {
    return condition(" != ", FilterValue.text(value));
  }

  /** The field is any other value of an open enum. */
  public Filter isNot(OpenEnum value) {
    return condition(" != ", FilterValue.text(value));
  }

  /** Larger, later or longer than the value. */
  public Filter isGreaterThan(Comparable<?> value) {
    return condition(" > ", FilterValue.text(value));
  }

  /** The value itself, or larger, later or longer. */
  public Filter isAtLeast(Comparable<?> value) {
    return condition(" >= ", FilterValue.text(value));
  }

  /** Smaller, earlier or shorter than the value. */
  public Filter isLessThan(Comparable<?> value) {
    return condition(" < ", FilterValue.text(value));
  }

  /** The value itself, or smaller, earlier or shorter. */
  public Filter isAtMost(Comparable<?> value) {
    return condition(" <= ", FilterValue.text(value));
  }

  /** The list or map holds the value; {@code has("*")} asks only whether the field is set. */
  public Filter has(Comparable<?> value) {
    return condition(":", "*".equals(value) ? "*" : FilterValue.text(value));
  }

  /** The text begins with the prefix. */
  public Filter startsWith(String prefix) {
    return condition(" = ", FilterValue.prefix(prefix));
  }

  private Filter condition(String operator, String value) {
    return Filter.condition(field + operator + value);
  }
}
