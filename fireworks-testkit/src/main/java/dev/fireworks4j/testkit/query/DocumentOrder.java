// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The order of a list: by some fields, then by {@code name}, so that no two resources are equal and pages keep their
 * borders.
 *
 * <p>A missing value is less than any other: first in ascending order, last in descending.
 */
final class DocumentOrder {
  private static final Set<String> DIRECTIONS = Set.of("asc", "desc");

  private record Key(QueryPath path, boolean isDescending) {}

  private record Keyed<T>(T item, List<Scalar> values) {}

  private final List<Key> keys;

  private DocumentOrder(List<Key> keys) {
    this.keys = List.copyOf(keys);
  }

  /** Reads {@code create_time desc, foo.bar}. */
  static DocumentOrder parse(String orderBy) {
    var keys = new ArrayList<Key>();
    var position = 0;
    for (var item : orderBy.split(",", -1)) {
      keys.add(key(item, position));
      position += item.length() + 1;
    }
    return new DocumentOrder(keys);
  }

  /** The items in the order of their documents; each document is read once. */
  <T> List<T> sort(Stream<T> items, Function<? super T, ? extends Map<String, ?>> document) {
    return items
        .map(item -> new Keyed<>(item, valuesOf(document.apply(item))))
        .sorted((left, right) -> compare(left.values(), right.values()))
        .map(Keyed::item)
        .toList();
  }

  private int compare(List<Scalar> left, List<Scalar> right) {
    for (var i = 0; i < keys.size(); i++) {
      var comparison = left.get(i).compareTo(right.get(i));
      if (comparison != 0) {
        return keys.get(i).isDescending() ? -comparison : comparison;
      }
    }
    return left.get(keys.size()).compareTo(right.get(keys.size()));
  }

  private List<Scalar> valuesOf(Map<String, ?> document) {
    var values = new ArrayList<Scalar>(keys.size() + 1);
    for (var key : keys) {
      values.add(Scalar.of(key.path().valueIn(document)));
    }
    values.add(Scalar.verbatim(String.valueOf(document.get("name"))));
    return values;
  }

  private static Key key(String item, int position) {
    var words = item.strip().split("\\s+", 3);
    if (words[0].isEmpty()) {
      throw failure(position, "expected a field");
    }
    if (words.length > 2 || (words.length == 2 && !DIRECTIONS.contains(words[1]))) {
      throw failure(position, "expected a field with asc or desc, found '" + item.strip() + "'");
    }
    var steps = List.of(words[0].split("\\.", -1));
    if (!steps.stream().allMatch(DocumentOrder::isName)) {
      throw failure(position, "not a field: '" + words[0] + "'");
    }
    return new Key(new QueryPath(steps), words.length == 2 && words[1].equals("desc"));
  }

  private static boolean isName(String step) {
    return !step.isEmpty()
        && step.chars()
            .allMatch(
                letter -> letter == '_' || letter == '-' || Character.isLetterOrDigit(letter));
  }

  private static QuerySyntaxException failure(int position, String problem) {
    return new QuerySyntaxException("orderBy", position, problem);
  }
}
