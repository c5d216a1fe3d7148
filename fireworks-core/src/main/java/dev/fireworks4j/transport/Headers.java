// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.transport;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Immutable HTTP headers; names match in any case.
 *
 * <p>Header values can hold credentials, so {@link #toString()} shows the names only.
 */
public final class Headers implements Serializable {
  @Serial private static final long serialVersionUID = 1L;
  private static final Headers EMPTY = new Headers(new Entry[0]);

  /** In alphabetical order, each name once. */
  private final Entry[] entries;

  private Headers(Entry[] entries) {
    this.entries = entries;
  }

  private record Entry(String name, List<String> values) implements Serializable {

    boolean isSameAs(Entry other) {
      return name.equalsIgnoreCase(other.name) && values.equals(other.values);
    }

    Entry and(Entry other) {
      return new Entry(name, Stream.concat(values.stream(), other.values.stream()).toList());
    }
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
   * nothing is checked, because a received header cannot be corrected.
   */
  public static Headers from(Map<String, ? extends List<String>> received) {
    // Sorted in one step: with one insertion for each, a hostile server could make this slow.
    var sorted = new TreeMap<String, Entry>(String.CASE_INSENSITIVE_ORDER);
    received.forEach(
        (name, values) -> {
          if (!name.isEmpty() && name.charAt(0) != ':') {
            sorted.merge(name, new Entry(name, List.copyOf(values)), Entry::and);
          }
        });
    return new Headers(sorted.values().toArray(Entry[]::new));
  }

  /**
   * These headers with {@code name} set to the one value given.
   *
   * @throws IllegalArgumentException if the name is not a token, or the value holds anything but printable ASCII,
   *     blanks and tabs: clients encode other characters differently
   */
  public Headers with(String name, String value) {
    checkName(name);
    checkValue(name, value);
    return put(find(name), new Entry(name, List.of(value)));
  }

  /** These headers and the others; where both have one, the others' values stand. */
  public Headers with(Headers others) {
    Headers all = this;
    for (Entry entry : others.entries) {
      all = all.put(all.find(entry.name), entry);
    }
    return all;
  }

  /** {@code at} is its index, or its insertion point as {@link Arrays#binarySearch} returns it. */
  private Headers put(int at, Entry entry) {
    if (at >= 0) {
      Entry[] copy = entries.clone();
      copy[at] = entry;
      return new Headers(copy);
    }
    int place = -at - 1;
    var copy = new Entry[entries.length + 1];
    System.arraycopy(entries, 0, copy, 0, place);
    copy[place] = entry;
    System.arraycopy(entries, place, copy, place + 1, entries.length - place);
    return new Headers(copy);
  }

  private int find(String name) {
    int low = 0;
    int high = entries.length - 1;
    while (low <= high) {
      int middle = (low + high) / 2;
      int order = entries[middle].name.compareToIgnoreCase(name);
      if (order == 0) {
        return middle;
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return -low - 1;
  }

  /** First value of a header, or null. */
  public @Nullable String first(String name) {
    List<String> all = all(name);
    return all.isEmpty() ? null : all.get(0);
  }

  /** All values of a header, in the order received; empty if there is none. */
  public List<String> all(String name) {
    int at = find(name);
    return at < 0 ? List.of() : entries[at].values;
  }

  /** Names in alphabetical order, in the case they were given. */
  public List<String> names() {
    return Stream.of(entries).map(Entry::name).toList();
  }

  /** Every value with its name, in alphabetical order of the names. */
  public void forEach(BiConsumer<String, String> action) {
    for (Entry entry : entries) {
      for (String value : entry.values) {
        action.accept(entry.name, value);
      }
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Headers that
        && Arrays.equals(entries, that.entries, (a, b) -> a.isSameAs(b) ? 0 : 1);
  }

  @Override
  public int hashCode() {
    int hash = 0;
    for (Entry entry : entries) {
      hash += entry.name.toLowerCase(Locale.ROOT).hashCode() ^ entry.values.hashCode();
    }
    return hash;
  }

  @Override
  public String toString() {
    return "Headers" + names();
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
      if ((c < ' ' && c != '\t') || c >= 0x7f) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "header %s: character U+%04X at index %d cannot be sent;"
                    + " use printable ASCII, without line breaks or control characters",
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
