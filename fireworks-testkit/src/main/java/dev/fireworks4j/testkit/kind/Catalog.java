// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.ResourceCollection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every collection that the fake serves, by its path. */
public final class Catalog {
  private static final Map<String, String> ALIASES =
      Map.of("accounts/evaluatorsV2", "accounts/evaluators");

  private final Map<String, ResourceCollection> collections = new HashMap<>();

  /** All declarations. */
  public Catalog() {
    for (ResourceCollection collection :
        List.of(DpoJobs.declaration(), Datasets.declaration(), Models.declaration())) {
      collections.put(collection.path(), collection);
    }
  }

  /** The collection at a path such as {@code accounts/dpoJobs}, or null. */
  public @Nullable ResourceCollection find(String path) {
    return collections.get(ALIASES.getOrDefault(path, path));
  }
}
