// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.ResourceCollection;
import java.util.Collection;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** Every collection that the fake serves, by its path; declared when first asked for, so that a fake starts quickly. */
public final class Catalog {
  private final ConcurrentSkipListMap<String, ResourceCollection> declared =
      new ConcurrentSkipListMap<>();

  /** The collections that were asked for so far, hence all that hold something, by path. */
  public Collection<ResourceCollection> inUse() {
    return declared.values();
  }

  /** The collection at a path such as {@code accounts/dpoJobs}, or null. */
  public @Nullable ResourceCollection find(String path) {
    String own = path.equals("accounts/evaluatorsV2") ? "accounts/evaluators" : path;
    ResourceCollection known = declared.get(own);
    if (known != null) {
      return known;
    }
    ResourceCollection found = declaration(own);
    ResourceCollection earlier = found == null ? null : declared.putIfAbsent(own, found);
    return earlier == null ? found : earlier;
  }

  private static @Nullable ResourceCollection declaration(String path) {
    return switch (path) {
      case "accounts" -> Accounts.declaration();
      case "accounts/users" -> Accounts.users();
      case "accounts/users/apiKeys" -> Accounts.apiKeys();
      case "accounts/secrets" -> Accounts.secrets();
      case "accounts/datasets" -> Datasets.declaration();
      case "accounts/models" -> Models.declaration();
      case "accounts/evaluators" -> Evaluators.declaration();
      case "accounts/deploymentShapes" -> DeploymentShapes.declaration();
      case "accounts/deploymentShapes/versions" -> DeploymentShapes.versions();
      case "accounts/deployments" -> Deployments.declaration();
      case "accounts/deployedModels" -> Deployments.deployedModels();
      default -> jobs(path);
    };
  }

  private static @Nullable ResourceCollection jobs(String path) {
    return switch (path) {
      case "accounts/supervisedFineTuningJobs" -> SupervisedJobs.declaration();
      case "accounts/dpoJobs" -> DpoJobs.declaration();
      case "accounts/reinforcementFineTuningJobs" -> ReinforcementJobs.declaration();
      case "accounts/rlorTrainerJobs" -> TrainerJobs.declaration();
      case "accounts/rlorTrainerJobs/checkpoints" -> TrainerJobs.checkpoints();
      case "accounts/evaluationJobs" -> EvaluationJobs.declaration();
      case "accounts/batchInferenceJobs" -> BatchJobs.declaration();
      case "accounts/fineTuningJobs" -> ResourceCollection.of(path, "FineTuningJob");
      default -> null;
    };
  }

  /** The state of a seeded resource of this collection that a test would expect: at rest. */
  public static String seededState(String collection) {
    if (collection.equals("fineTuningJobs")) {
      return "COMPLETED";
    }
    return collection.endsWith("Jobs") ? JobStates.COMPLETED : "READY";
  }
}
