// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.client;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.dataset.CreateDataset;
import dev.fireworks4j.dataset.UpdateDataset;
import dev.fireworks4j.deployment.CreateDeployedModel;
import dev.fireworks4j.deployment.CreateDeployment;
import dev.fireworks4j.deployment.UpdateDeployedModel;
import dev.fireworks4j.deployment.UpdateDeployment;
import dev.fireworks4j.gateway.DeleteGateway;
import dev.fireworks4j.gateway.ResourceGateway;
import dev.fireworks4j.job.UpdateReinforcementFineTuningJob;
import dev.fireworks4j.resource.Empty;
import dev.fireworks4j.resource.Resource;
import dev.fireworks4j.router.CreateRouter;
import dev.fireworks4j.router.UpdateRouter;
import dev.fireworks4j.testkit.FakeFireworks;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One kind of resource and what it can do; null for what it cannot.
 *
 * @param collection below the account
 * @param create makes one, by this id where the client chooses it
 * @param rename sets the display name and returns it as the service has it then; null clears it
 */
record KindRow<R extends Resource>(
    String collection,
    Function<Fireworks, ResourceGateway<R>> gateway,
    BiFunction<Fireworks, String, R> create,
    Rename rename,
    BiConsumer<Fireworks, String> delete) {
  private static final String BASE = "accounts/fireworks/models/qwen3-14b";
  private static final List<String> NAME = List.of("display_name");

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
        new KindRow<>("deploymentShapes", Fireworks::deploymentShapes, null, null, null),
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
