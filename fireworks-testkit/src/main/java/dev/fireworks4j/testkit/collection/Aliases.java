// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.collection;

import dev.fireworks4j.testkit.store.Document;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the resource that an id other than its own stands for. */
@FunctionalInterface
public interface Aliases {

  /** The document of this name among those of a collection, or null. */
  @Nullable Document find(Collection<Document> documents, String name);

  /** Resources have one id only. */
  static Aliases none() {
    return (documents, name) -> null;
  }

  /** An id stands for the resource of its parent that was created last. */
  static Aliases newest(String id) {
    return (documents, name) ->
        name.endsWith("/" + id)
            ? documents.stream()
                .filter(document -> document.name().startsWith(parent(name)))
                .reduce((first, second) -> second)
                .orElse(null)
            : null;
  }

  /** Resources list further ids of theirs in this field. */
  static Aliases in(String field) {
    return (documents, name) ->
        documents.stream()
            .filter(document -> document.name().startsWith(parent(name)))
            .filter(
                document ->
                    document.get(field) instanceof List<?> ids
                        && ids.contains(name.substring(parent(name).length())))
            .findFirst()
            .orElse(null);
  }

  private static String parent(String name) {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }
}
