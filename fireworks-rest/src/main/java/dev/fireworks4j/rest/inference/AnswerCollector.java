// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the pieces of a streamed answer together. */
interface AnswerCollector<E, A> {
  /** More text than any model writes; a collector keeps no more than this of each kind. */
  int MAX_CHARS = 16 * 1024 * 1024;

  void add(E piece);

  /** What came so far, as the call that does not stream would give it. */
  A answer();

  /** The text that a piece adds to the first choice; may be empty. */
  String text(E piece);

  /** Adds as much as there is room for. */
  static void append(StringBuilder text, @Nullable String more) {
    if (more != null) {
      text.append(more, 0, Math.min(more.length(), MAX_CHARS - text.length()));
    }
  }

  /** Adds members; lists of the same name are joined, as those of token probabilities. */
  static void join(Map<String, Object> members, Map<String, Object> more) {
    more.forEach(
        (name, value) -> {
          if (value instanceof List<?> items && members.get(name) instanceof List<?> before) {
            var all = new ArrayList<Object>(before);
            all.addAll(items);
            members.put(name, all);
          } else {
            members.put(name, value);
          }
        });
  }
}
