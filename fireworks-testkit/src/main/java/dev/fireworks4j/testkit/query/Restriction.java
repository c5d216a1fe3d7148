// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.query;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of one field. A field that is missing, and a value that cannot be compared with the literal, match
 * {@code !=} only.
 *
 * <p>The has operator {@code :} is true if text contains the literal, ignoring case, if a list has an element equal to
 * it, if an object has such a key, or if any other value equals it; it also looks into each element of lists on its
 * path. {@code :*} is true if the field is set: the service writes {@code ""} and {@code []} for unset fields, but
 * {@code {}} for an empty message that is set.
 */
record Restriction(QueryPath path, Operator operator, Literal literal) implements Condition {
  /** A comparator; none before one that it begins with. */
  enum Operator {
    NOT_EQUAL("!="),
    AT_MOST("<="),
    AT_LEAST(">="),
    LESS("<"),
    GREATER(">"),
    EQUAL("="),
    HAS(":");

    final String text;

    Operator(String text) {
      this.text = text;
    }
  }

  @Override
  public boolean test(Map<String, ?> document) {
    return switch (operator) {
      case HAS -> path.anyIn(document, this::has);
      case EQUAL -> isEqual(path.valueIn(document));
      case NOT_EQUAL -> !isEqual(path.valueIn(document));
      case LESS, AT_MOST, GREATER, AT_LEAST -> isOrdered(path.valueIn(document));
    };
  }

  private boolean isEqual(@Nullable Object value) {
    if (value == null) {
      return false;
    }
    return literal.isAnything() ? isPresent(value) : literal.equalsValue(value, path.last());
  }

  private boolean isOrdered(@Nullable Object value) {
    var comparison = value == null ? null : literal.compareWith(value);
    if (comparison == null) {
      return false;
    }
    return switch (operator) {
      case LESS -> comparison < 0;
      case AT_MOST -> comparison <= 0;
      case GREATER -> comparison > 0;
      default -> comparison >= 0;
    };
  }

  private boolean has(Object value) {
    if (literal.isAnything()) {
      return isPresent(value);
    }
    if (value instanceof List<?> list) {
      return list.stream()
          .anyMatch(
              element -> element instanceof Map<?, ?> object ? hasKey(object) : isEqual(element));
    }
    if (value instanceof Map<?, ?> object) {
      return hasKey(object);
    }
    return (value instanceof String text && literal.isWithin(text)) || isEqual(value);
  }

  private boolean hasKey(Map<?, ?> object) {
    return object.keySet().stream()
        .anyMatch(key -> key instanceof String name && literal.namesKey(name));
  }

  private static boolean isPresent(Object value) {
    return !value.equals("") && !(value instanceof List<?> list && list.isEmpty());
  }
}
