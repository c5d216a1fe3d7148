// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.query;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a filter asks of a document. */
sealed interface Condition
    permits Condition.All, Condition.Any, Condition.Not, Mention, Restriction {
  boolean test(Map<String, @Nullable Object> document);

  /** True if every part is; so also with no parts. */
  record All(List<Condition> parts) implements Condition {
    @Override
    public boolean test(Map<String, @Nullable Object> document) {
      return parts.stream().allMatch(part -> part.test(document));
    }
  }

  /** True if one part is. */
  record Any(List<Condition> parts) implements Condition {
    @Override
    public boolean test(Map<String, @Nullable Object> document) {
      return parts.stream().anyMatch(part -> part.test(document));
    }
  }

  /** True if the part is not. */
  record Not(Condition part) implements Condition {
    @Override
    public boolean test(Map<String, @Nullable Object> document) {
      return !part.test(document);
    }
  }
}
