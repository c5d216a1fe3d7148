// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Immutable HTTP headers; names match in any case.
 *
 * <p>Header values can hold credentials, so {@link #toString()} shows the names only.
 */
public final class Headers {
  private static final Headers EMPTY = new Headers(new TreeMap<>(String.CASE_INSENSITIVE_ORDER));

  private final SortedMap<String, List<String>> values;

  private Headers(SortedMap<String, List<String>> values) {
    this.values = values;
  }

  /** No headers at all. */
  public static Headers empty() {
    return EMPTY;
  }

  /** One value a name. */
  public static Headers of(Map<String, String> headers) {
    Headers result = EMPTY;
    for (var header : headers.entrySet()) {
      result = result.with(header.getKey(), header.getValue());
    }
    return result;
  }

  /**
   * Headers as a client library gives them. Pseudo headers of HTTP/2 (names that start with a colon) are left out;
   * nothing is checked, because a received header cannot be mended.
   */
  public static Headers from(Map<String, ? extends List<String>> received) {
    var copy = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    received.forEach(
        (name, list) -> {
          if (!name.isEmpty() && name.charAt(0) != ':') {
            copy.merge(name, List.copyOf(list), Headers::concat);
          }
        });
    return new Headers(copy);
  }

  /**
   * These headers with {@code name} set to the one value given.
   *
   * @throws IllegalArgumentException if the name is not a token or the value holds a control character
   */
  public Headers with(String name, String value) {
    checkName(name);
    checkValue(name, value);
    var copy = new TreeMap<>(values);
    copy.put(name, List.of(value));
    return new Headers(copy);
  }

  /** First value of a header, or null. */
  public @Nullable String first(String name) {
    List<String> all = values.get(name);
    return all == null || all.isEmpty() ? null : all.get(0);
  }

  /** All values of a header, in the order received; empty if there is none. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** Names in alphabetical order, in the case they were given. */
  public Set<String> names() {
    return Collections.unmodifiableSet(values.keySet());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Headers that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return "Headers" + values.keySet();
  }

  private static List<String> concat(List<String> first, List<String> second) {
    var all = new ArrayList<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }

  private static void checkName(String name) {
    boolean valid = !name.isEmpty();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      valid &= c > ' ' && c < 0x7f && "\"(),/:;<=>?@[\\]{}".indexOf(c) < 0;
    }
    if (!valid) {
      throw new IllegalArgumentException(
          "header name: \""
              + printable(name)
              + "\" is not an HTTP token; use letters, digits and hyphens");
    }
  }

  /** The value itself is never shown: it may be a credential with a stray line break. */
  private static void checkValue(String name, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if ((c < ' ' && c != '\t') || c == 0x7f || c > 0xff) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "header %s: character U+%04X at index %d is not allowed; remove line breaks and control characters",
                name,
                (int) c,
                i));
      }
    }
  }

  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }
}
