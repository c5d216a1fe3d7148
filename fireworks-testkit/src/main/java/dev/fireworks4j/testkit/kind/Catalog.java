// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.ResourceCollection;
import dev.fireworks4j.testkit.collection.Trait;
import dev.fireworks4j.testkit.store.DueStep;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Every collection that the fake serves, by its path; declared on first use, so that a fake starts quickly. */
public final class Catalog {
  private static final Map<String, Supplier<ResourceCollection>> DECLARATIONS =
      Map.ofEntries(
          Map.entry("accounts", Accounts::declaration),
          Map.entry("accounts/users", Accounts::users),
          Map.entry("accounts/users/apiKeys", Accounts::apiKeys),
          Map.entry("accounts/secrets", Catalog::secrets),
          Map.entry("accounts/quotas", Quotas::declaration),
          Map.entry("accounts/auditLogs", AuditLogs::declaration),
          Map.entry("accounts/billingUsage", BillingUsage::declaration),
          Map.entry("accounts/usageCosts", CostRows::declaration),
          Map.entry("accounts/usageLimits", UsageLimits::ofAccount),
          Map.entry("accounts/users/usageLimits", UsageLimits::ofUser),
          Map.entry("accounts/userUsageLimits", UsageLimits::ofUsers),
          Map.entry("accounts/datasets", Datasets::declaration),
          Map.entry("accounts/models", Models::declaration),
          Map.entry("accounts/operations", Models::operations),
          Map.entry("accounts/evaluators", Evaluators::declaration),
          Map.entry("accounts/evaluators/versions", EvaluatorVersions::declaration),
          Map.entry("accounts/deploymentShapes", DeploymentShapes::declaration),
          Map.entry("accounts/deploymentShapes/versions", DeploymentShapes::versions),
          Map.entry("accounts/deploymentShapeVersions", DeploymentShapes::matches),
          Map.entry("accounts/deployments", Deployments::declaration),
          Map.entry("accounts/deployedModels", DeployedModels::declaration),
          Map.entry("accounts/routers", Routers::declaration),
          Map.entry("accounts/supervisedFineTuningJobs", SupervisedJobs::declaration),
          Map.entry("accounts/dpoJobs", DpoJobs::declaration),
          Map.entry("accounts/reinforcementFineTuningJobs", ReinforcementJobs::declaration),
          Map.entry("accounts/rlorTrainerJobs", TrainerJobs::declaration),
          Map.entry("accounts/rlorTrainerJobs/checkpoints", TrainerJobs::checkpoints),
          Map.entry(
              "accounts/trainingShapes",
              () ->
                  ResourceCollection.of("accounts/trainingShapes", "TrainingShape")
                      .orderedBy("create_time")),
          Map.entry(
              "accounts/trainingShapes/versions",
              () -> DeploymentShapes.versions("accounts/trainingShapes", "TrainingShapeVersion")),
          Map.entry("accounts/evaluationJobs", EvaluationJobs::declaration),
          Map.entry("accounts/batchInferenceJobs", BatchJobs::declaration),
          Map.entry(
              "accounts/fineTuningJobs",
              () -> ResourceCollection.of("accounts/fineTuningJobs", "FineTuningJob")));

  private static ResourceCollection secrets() {
    return ResourceCollection.of("accounts/secrets", "Secret")
        .createdWithName()
        .with(Trait.ID_REQUIRED, Trait.UPDATE, Trait.DELETE)
        .with(Trait.MISSING_IS_INTERNAL_ERROR, Trait.QUERIES_IGNORED)
        .beforeUpdate((call, secret) -> call.required("keyName"));
  }

  private final ConcurrentSkipListMap<String, ResourceCollection> declared =
      new ConcurrentSkipListMap<>();

  /** The collections that were used so far, by path. They include all that hold something. */
  public Collection<ResourceCollection> inUse() {
    return declared.values();
  }

  /** The collection at a path such as {@code accounts/dpoJobs}, or null. */
  public @Nullable ResourceCollection find(String path) {
    String own = path.equals("accounts/evaluatorsV2") ? "accounts/evaluators" : path;
    Supplier<ResourceCollection> declaration = DECLARATIONS.get(own);
    return declaration == null ? null : declared.computeIfAbsent(own, key -> declaration.get());
  }

  /** The step of this name for resources of a collection, or null. */
  public @Nullable DueStep step(String path, String name) {
    ResourceCollection collection = find(path);
    return collection == null ? null : collection.step(name);
  }

  /** Every path that the fake serves. */
  public static Set<String> paths() {
    return DECLARATIONS.keySet();
  }

  /** The usual state of a seeded resource of this collection, in which it stays. */
  public static String seededState(String collection) {
    return switch (collection) {
      case "fineTuningJobs" -> "COMPLETED";
      case "evaluators" -> "ACTIVE";
      case "deployedModels" -> "DEPLOYED";
      default -> collection.endsWith("Jobs") ? JobStates.COMPLETED : "READY";
    };
  }
}
