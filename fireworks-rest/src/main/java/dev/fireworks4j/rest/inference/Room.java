// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Bounds the memory for a streamed answer, counted in characters: more than any model writes. */
final class Room {
  private static final int MAX_CHARS = 16 * 1024 * 1024;

  /** Rough cost of a value beside the characters of its text. */
  private static final int VALUE = 8;

  /** Rough cost of a choice or a call. */
  private static final int PART = 1024;

  /** Rough cost of a token with its probability. */
  private static final int TOKEN = 128;

  private long left = MAX_CHARS;

  /** False once something did not fit. */
  boolean isLeft() {
    return left >= 0;
  }

  private boolean takes(long size) {
    left = left < size ? -1 : left - size;
    return left >= 0;
  }

  /** Adds a text, or nothing of it. */
  void append(StringBuilder text, @Nullable String more) {
    if (more != null && takes(more.length())) {
      text.append(more);
    }
  }

  /** Adds values, or none of them. */
  <T> void addAll(List<T> values, List<T> more) {
    if (takes((long) VALUE * more.size())) {
      values.addAll(more);
    }
  }

  /** Adds members; later ones win. */
  void putAll(Map<String, Object> members, Map<String, Object> more) {
    if (!more.isEmpty() && takes(size(more))) {
      members.putAll(more);
    }
  }

  /** Adds members; lists of the same name are concatenated, such as those of token probabilities. */
  void join(Map<String, Object> members, Map<String, Object> more) {
    if (more.isEmpty() || !takes(size(more))) {
      return;
    }
    more.forEach(
        (name, value) -> {
          if (value instanceof List<?> items) {
            joined(members, name).addAll(items);
          } else {
            members.put(name, value);
          }
        });
  }

  @SuppressWarnings("unchecked") // every list among these members was made here
  private static List<Object> joined(Map<String, Object> members, String name) {
    return (List<Object>)
        members.compute(name, (same, old) -> old instanceof ArrayList ? old : new ArrayList<>());
  }

  /** Whether there is room for so many tokens with their probabilities. */
  boolean takesTokens(int tokens) {
    return takes((long) TOKEN * tokens);
  }

  /** The part of this index, made if it is new; null if there is no room for it. */
  <P> @Nullable P get(Map<Integer, P> parts, int index, Supplier<P> made) {
    P part = parts.get(index);
    if (part == null && takes(PART)) {
      part = made.get();
      parts.put(index, part);
    }
    return part;
  }

  private static long size(@Nullable Object value) {
    if (value instanceof Map<?, ?> members) {
      return (long) VALUE + members.values().stream().mapToLong(Room::size).sum();
    }
    if (value instanceof List<?> items) {
      return (long) VALUE + items.stream().mapToLong(Room::size).sum();
    }
    return (long) VALUE + (value instanceof String text ? text.length() : 0);
  }
}
