// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.client;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.account.ApiKey.CreateApiKey;
import dev.fireworks4j.account.Secret.CreateSecret;
import dev.fireworks4j.account.User.CreateUser;
import dev.fireworks4j.account.User.UpdateUser;
import dev.fireworks4j.dataset.CreateDataset;
import dev.fireworks4j.dataset.UpdateDataset;
import dev.fireworks4j.deployment.CreateDeployedModel;
import dev.fireworks4j.deployment.CreateDeployment;
import dev.fireworks4j.deployment.UpdateDeployedModel;
import dev.fireworks4j.deployment.UpdateDeployment;
import dev.fireworks4j.evaluator.CreateEvaluator;
import dev.fireworks4j.evaluator.UpdateEvaluator;
import dev.fireworks4j.gateway.DeleteGateway;
import dev.fireworks4j.gateway.ResourceGateway;
import dev.fireworks4j.gateway.VersionedGateway;
import dev.fireworks4j.job.UpdateReinforcementFineTuningJob;
import dev.fireworks4j.resource.Credential;
import dev.fireworks4j.resource.Empty;
import dev.fireworks4j.resource.Resource;
import dev.fireworks4j.router.CreateRouter;
import dev.fireworks4j.router.UpdateRouter;
import dev.fireworks4j.testkit.FakeFireworks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One kind of resource and what it can do; null for what it cannot.
 *
 * @param collection below the account; {@code evaluators/versions} stands for the versions of one evaluator
 * @param create makes one, by this id where the client chooses it
 * @param rename sets the display name and returns it as the service has it then; null clears it
 * @param traits how the kind differs from most
 */
record KindRow<R extends Resource>(
    String collection,
    Function<Fireworks, ResourceGateway<R>> gateway,
    BiFunction<Fireworks, String, R> create,
    Rename rename,
    BiConsumer<Fireworks, String> delete,
    Set<Trait> traits) {
  /** What the tests must not expect of a kind, or do in another way. */
  enum Trait {
    /** Lists ignore filter and order. */
    UNORDERED,
    /** There is no get. */
    LISTED_ONLY,
    /** The same in every account. */
    TOP_LEVEL,
    /** A test makes some by creating them, because the service names them. */
    NAMED_BY_SERVICE
  }

  private static final String BASE = "accounts/fireworks/models/qwen3-14b";
  private static final List<String> NAME = List.of("display_name");
  private static final List<String> ACCOUNTS = List.of("acme", "beta", "delta", "gamma", "zeta");

  KindRow(
      String collection,
      Function<Fireworks, ResourceGateway<R>> gateway,
      BiFunction<Fireworks, String, R> create,
      Rename rename,
      BiConsumer<Fireworks, String> delete) {
    this(collection, gateway, create, rename, delete, Set.of());
  }

  /** An update of the display name. */
  interface Rename {
    String apply(Fireworks fireworks, String resource, String displayName);
  }

  static List<KindRow<?>> all() {
    return List.of(
        of(
            "deployments",
            Fireworks::deployments,
            (f, id) ->
                f.deployments()
                    .create(
                        CreateDeployment.builder()
                            .id(id)
                            .baseModel(BASE)
                            .deploymentShape("default")
                            .build()),
            (f, name, text) ->
                f.deployments()
                    .update(
                        name,
                        text == null
                            ? UpdateDeployment.builder().clear(NAME).build()
                            : UpdateDeployment.builder().displayName(text).build())
                    .displayName()),
        of(
            "deployedModels",
            Fireworks::deployedModels,
            (f, id) ->
                f.deployedModels()
                    .create(CreateDeployedModel.builder().model("m").deployment("shared").build()),
            (f, name, text) ->
                f.deployedModels()
                    .update(
                        name,
                        text == null
                            ? UpdateDeployedModel.builder().clear(NAME).build()
                            : UpdateDeployedModel.builder().displayName(text).build())
                    .displayName()),
        of(
            "routers",
            Fireworks::routers,
            (f, id) ->
                f.routers()
                    .create(
                        CreateRouter.builder()
                            .id(id)
                            .deployments(List.of("shared"))
                            .evenLoad(Empty.of())
                            .build()),
            (f, name, text) ->
                f.routers()
                    .update(
                        name,
                        text == null
                            ? UpdateRouter.builder().clear(NAME).build()
                            : UpdateRouter.builder().displayName(text).build())
                    .displayName()),
        of(
            "datasets",
            Fireworks::datasets,
            (f, id) -> f.datasets().create(CreateDataset.builder().id(id).exampleCount(1L).build()),
            (f, name, text) ->
                f.datasets()
                    .update(
                        name,
                        text == null
                            ? UpdateDataset.builder().clear(NAME).build()
                            : UpdateDataset.builder().displayName(text).build())
                    .displayName()),
        of(
            "evaluators",
            Fireworks::evaluators,
            (f, id) ->
                f.evaluators()
                    .create(CreateEvaluator.builder().id(id).entryPoint("t.py::score").build()),
            (f, name, text) ->
                f.evaluators()
                    .update(
                        name,
                        text == null
                            ? UpdateEvaluator.builder().clear(NAME).build()
                            : UpdateEvaluator.builder().displayName(text).build())
                    .displayName()),
        of("models", Fireworks::models, null, null),
        of("supervisedFineTuningJobs", Fireworks::supervisedFineTuningJobs, null, null),
        of("dpoJobs", Fireworks::dpoJobs, null, null),
        of(
            "reinforcementFineTuningJobs",
            Fireworks::reinforcementFineTuningJobs,
            null,
            (f, name, text) ->
                f.reinforcementFineTuningJobs()
                    .update(
                        name,
                        text == null
                            ? UpdateReinforcementFineTuningJob.builder().clear(NAME).build()
                            : UpdateReinforcementFineTuningJob.builder().displayName(text).build())
                    .displayName()),
        of("rlorTrainerJobs", Fireworks::rlorTrainerJobs, null, null),
        of("evaluationJobs", Fireworks::evaluationJobs, null, null),
        of("batchInferenceJobs", Fireworks::batchInferenceJobs, null, null),
        new KindRow<>(
            "accounts",
            Fireworks::accounts,
            null,
            null,
            null,
            Set.of(Trait.UNORDERED, Trait.TOP_LEVEL)),
        new KindRow<>(
            "users",
            Fireworks::users,
            (f, id) ->
                f.users()
                    .create(
                        CreateUser.builder().id(id).role("user").email("x@acme.example").build()),
            (f, name, text) ->
                f.users()
                    .update(
                        name,
                        text == null
                            ? UpdateUser.builder().role("user").clear(NAME).build()
                            : UpdateUser.builder().role("user").displayName(text).build())
                    .displayName(),
            null),
        new KindRow<>(
            "apiKeys",
            OwnersKeys::of,
            (f, id) -> f.apiKeys("owner").create(CreateApiKey.builder().displayName(id).build()),
            null,
            (f, keyId) -> f.apiKeys("owner").delete(keyId),
            Set.of(Trait.LISTED_ONLY, Trait.UNORDERED, Trait.NAMED_BY_SERVICE)),
        new KindRow<>(
            "secrets",
            Fireworks::secrets,
            (f, id) ->
                f.secrets()
                    .create(
                        CreateSecret.builder()
                            .id(id)
                            .keyName("TOKEN")
                            .value(Credential.of("hush"))
                            .build()),
            null,
            (f, name) -> f.secrets().delete(name),
            Set.of(Trait.UNORDERED)),
        new KindRow<>("quotas", Fireworks::quotas, null, null, null),
        new KindRow<>("deploymentShapes", Fireworks::deploymentShapes, null, null, null),
        versions("deploymentShapes", Fireworks::deploymentShapes, null),
        new KindRow<>("trainingShapes", Fireworks::trainingShapes, null, null, null),
        versions("trainingShapes", Fireworks::trainingShapes, null),
        versions(
            "evaluators",
            Fireworks::evaluators,
            (f, name) -> f.evaluators().versions("s").delete(name)),
        new KindRow<>("fineTuningJobs", Fireworks::fineTuningJobs, null, null, null));
  }

  private static <R extends Resource, G extends ResourceGateway<R> & DeleteGateway> KindRow<R> of(
      String collection,
      Function<Fireworks, G> gateway,
      BiFunction<Fireworks, String, R> create,
      Rename rename) {
    return new KindRow<>(
        collection,
        gateway::apply,
        create,
        rename,
        (fireworks, name) -> gateway.apply(fireworks).delete(name));
  }

  /** The versions of one resource. */
  private static <V extends Resource> KindRow<V> versions(
      String collection,
      Function<Fireworks, VersionedGateway<?, V>> gateway,
      BiConsumer<Fireworks, String> delete) {
    return new KindRow<>(
        collection + "/versions", f -> gateway.apply(f).versions("s"), null, null, delete);
  }

  boolean has(Trait trait) {
    return traits.contains(trait);
  }

  /** A service whose accounts are the rows, where accounts are the kind. */
  FakeFireworks start() {
    return has(Trait.TOP_LEVEL)
        ? FakeFireworks.builder().accounts("acme", "beta", "delta", "gamma", "zeta").start()
        : FakeFireworks.start();
  }

  /** Names of as many resources, in their order; up to five. */
  List<String> seed(FakeFireworks fake, Fireworks fireworks, int count) {
    if (has(Trait.TOP_LEVEL)) {
      return ACCOUNTS.stream().limit(count).map("accounts/"::concat).toList();
    }
    int nested = collection.indexOf("/");
    if (nested > 0) {
      String parent =
          fake.jobs().add(collection.substring(0, nested), Map.of("name", "s"))
              + collection.substring(nested);
      return IntStream.range(0, count)
          .mapToObj(i -> fake.jobs().add(collection, Map.of("name", parent + "/v-" + i)))
          .toList();
    }
    return has(Trait.NAMED_BY_SERVICE)
        ? IntStream.range(0, count).mapToObj(i -> create.apply(fireworks, "n-" + i).name()).toList()
        : fake.jobs().seed(collection, count);
  }

  /** What a create refers to. */
  void prepare(FakeFireworks fake) {
    fake.jobs().add("models", Map.of("name", "m", "state", "READY", "kind", "HF_PEFT_ADDON"));
    fake.jobs()
        .add("deployments", Map.of("name", "shared", "state", "READY", "enableAddons", true));
  }

  @Override
  public String toString() {
    return collection;
  }
}
