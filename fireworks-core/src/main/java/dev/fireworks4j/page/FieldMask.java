// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.page;

import dev.fireworks4j.internal.Copies;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The fields that an answer should hold, or that an update changes.
 *
 * <p>Paths are the wire's field names, with dots into messages; in a mask the service writes them in snake_case, e.g.
 * {@code display_name}. A path given twice counts once.
 *
 * @param paths at least one
 */
public record FieldMask(List<String> paths) {

  public FieldMask {
    paths = Copies.list(new LinkedHashSet<>(paths));
    if (paths.isEmpty()) {
      throw new IllegalArgumentException("field mask: empty; name at least one field");
    }
    paths.stream().filter(path -> !path.equals("*")).forEach(FieldPath::check);
  }

  /**
   * A mask of these fields; {@code *} stands for all.
   *
   * @throws IllegalArgumentException if there are none, or one is not a field name
   */
  public static FieldMask of(String... paths) {
    return new FieldMask(List.of(paths));
  }

  /** This mask with one more field, where it does not have it already. */
  public FieldMask with(String path) {
    if (paths.contains("*") || paths.contains(path)) {
      return this;
    }
    var more = new LinkedHashSet<>(paths);
    more.add(path);
    return new FieldMask(List.copyOf(more));
  }

  /** The text on the wire, e.g. {@code name,state}. */
  public String text() {
    return String.join(",", paths);
  }

  @Override
  public String toString() {
    return text();
  }
}
