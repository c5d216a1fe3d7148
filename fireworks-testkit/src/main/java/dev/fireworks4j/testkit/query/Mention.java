// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.query;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A literal without a field: true if any text in the document contains it, ignoring case. */
record Mention(Literal literal) implements Condition {
  @Override
  public boolean test(Map<String, ?> document) {
    return isIn(document);
  }

  private boolean isIn(@Nullable Object value) {
    if (value instanceof Map<?, ?> object) {
      return object.values().stream().anyMatch(this::isIn);
    }
    if (value instanceof List<?> list) {
      return list.stream().anyMatch(this::isIn);
    }
    return value instanceof String text && literal.isWithin(text);
  }
}
