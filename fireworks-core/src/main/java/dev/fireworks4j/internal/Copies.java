// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Unmodifiable copies for the constructors of records: null becomes empty, order is kept, null elements and values are
 * allowed, unlike in {@link List#copyOf} and {@link Map#copyOf}.
 */
public final class Copies {
  private Copies() {}

  /** A copy of a list; null gives the empty list. */
  public static <T> List<T> list(@Nullable Collection<? extends T> items) {
    if (items == null || items.isEmpty()) {
      return List.of();
    }
    return Collections.unmodifiableList(new ArrayList<>(items));
  }

  /** The items that are not null, in this order. */
  public static List<String> given(@Nullable String... texts) {
    return Arrays.stream(texts).filter(Objects::nonNull).toList();
  }

  /** The items of a list followed by further ones. */
  public static List<String> joined(List<String> items, String... more) {
    var all = new ArrayList<String>(items);
    Collections.addAll(all, more);
    return list(all);
  }

  /** A copy of a map in its own order; null gives the empty map. */
  public static <V> Map<String, V> map(@Nullable Map<String, ? extends V> entries) {
    if (entries == null || entries.isEmpty()) {
      return Map.of();
    }
    return Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /**
   * A copy of query parameters.
   *
   * @throws IllegalArgumentException if a name or value is null
   */
  public static Map<String, String> query(@Nullable Map<String, String> parameters) {
    Map<String, String> copy = map(parameters);
    for (var parameter : copy.entrySet()) {
      if (parameter.getKey() == null || parameter.getValue() == null) {
        throw new IllegalArgumentException(
            "extraQuery: null for " + parameter.getKey() + "; leave the parameter out instead");
      }
    }
    return copy;
  }

  /** A copy of free-form JSON, maps and lists inside it included, so that nobody can change it from outside. */
  public static Map<String, Object> freeForm(@Nullable Map<String, ?> members) {
    if (members == null || members.isEmpty()) {
      return Map.of();
    }
    var copy = new LinkedHashMap<String, Object>();
    members.forEach((name, value) -> copy.put(name, value(value)));
    return Collections.unmodifiableMap(copy);
  }

  /** A copy of a list of free-form objects; null gives the empty list. */
  public static List<Map<String, Object>> freeForms(@Nullable List<Map<String, Object>> objects) {
    if (objects == null || objects.isEmpty()) {
      return List.of();
    }
    return objects.stream().map(Copies::freeForm).toList();
  }

  /** Null stays null, because JSON has it too. */
  @SuppressWarnings(
      "NullAway") // the values of free-form maps are declared Object, though JSON's null is one of
  // them
  private static Object value(@Nullable Object value) {
    if (value instanceof Map<?, ?> members) {
      var copy = new LinkedHashMap<Object, Object>();
      members.forEach((name, member) -> copy.put(name, value(member)));
      return Collections.unmodifiableMap(copy);
    }
    if (value instanceof List<?> items) {
      var copy = new ArrayList<Object>(items.size());
      items.forEach(item -> copy.add(value(item)));
      return Collections.unmodifiableList(copy);
    }
    return value;
  }
}
