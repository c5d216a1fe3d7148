// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.ResourceCollection;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every collection that the fake serves, by its path. */
public final class Catalog {
  private static final Map<String, String> ALIASES =
      Map.of("accounts/evaluatorsV2", "accounts/evaluators");

  private final Map<String, ResourceCollection> collections = new LinkedHashMap<>();

  /** All declarations. */
  public Catalog() {
    Stream.of(
            SupervisedJobs.declaration(),
            DpoJobs.declaration(),
            ReinforcementJobs.declaration(),
            TrainerJobs.declaration(),
            TrainerJobs.checkpoints(),
            EvaluationJobs.declaration(),
            BatchJobs.declaration(),
            ResourceCollection.of("accounts/fineTuningJobs", "FineTuningJob"),
            Datasets.declaration(),
            Models.declaration(),
            Evaluators.declaration(),
            Accounts.declaration(),
            Accounts.users(),
            Accounts.apiKeys(),
            Accounts.secrets(),
            Shapes.declaration(),
            Shapes.versions(),
            Deployments.declaration(),
            Deployments.deployedModels())
        .forEach(collection -> collections.put(collection.path(), collection));
  }

  /** All collections, in no meaningful order. */
  public Collection<ResourceCollection> all() {
    return collections.values();
  }

  /** The collection at a path such as {@code accounts/dpoJobs}, or null. */
  public @Nullable ResourceCollection find(String path) {
    return collections.get(ALIASES.getOrDefault(path, path));
  }

  /** The state of a seeded resource of this collection that a test would expect: at rest. */
  public static String seededState(String collection) {
    if (collection.equals("fineTuningJobs")) {
      return "COMPLETED";
    }
    return collection.endsWith("Jobs") ? JobStates.COMPLETED : "READY";
  }
}
