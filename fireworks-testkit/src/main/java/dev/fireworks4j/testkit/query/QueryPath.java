// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.query;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The path to a field through nested objects, each step in snake_case or camelCase. */
record QueryPath(List<String> steps) {
  QueryPath {
    steps = List.copyOf(steps);
  }

  String last() {
    return steps.get(steps.size() - 1);
  }

  /** The value at the end of the path; null if it is missing. Lists are not entered. */
  @Nullable Object valueIn(Map<String, ?> document) {
    Object value = document;
    for (var step : steps) {
      value = value instanceof Map<?, ?> object ? FieldNames.valueIn(object, step) : null;
      if (value == null) {
        return null;
      }
    }
    return value;
  }

  /** Whether a value at the end of the path passes; a list on the path stands for each of its elements. */
  boolean anyIn(Map<String, ?> document, Predicate<Object> test) {
    return anyIn(document, 0, test);
  }

  private boolean anyIn(@Nullable Object value, int step, Predicate<Object> test) {
    if (value == null) {
      return false;
    }
    if (step == steps.size()) {
      return test.test(value);
    }
    if (value instanceof List<?> list) {
      return list.stream().anyMatch(element -> anyIn(element, step, test));
    }
    return value instanceof Map<?, ?> object
        && anyIn(FieldNames.valueIn(object, steps.get(step)), step + 1, test);
  }
}
