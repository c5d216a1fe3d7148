// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.Lifecycle;
import dev.fireworks4j.testkit.collection.ResourceCall;
import dev.fireworks4j.testkit.collection.ResourceCollection;
import dev.fireworks4j.testkit.collection.Step;
import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.FakeState;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code deployedModels}: the adapters and models that are loaded on deployments. */
final class DeployedModels {
  static final String PATH = "accounts/deployedModels";

  private static final Duration UNLOADING = Duration.ofSeconds(10);
  private static final Lifecycle LOADING =
      new Lifecycle(
          "DEPLOYING", List.of(Step.to("DEPLOYED", 1, DeployedModels::loaded)), "UNDEPLOYING");

  private DeployedModels() {}

  static ResourceCollection declaration() {
    return ResourceCollection.of(PATH, "DeployedModel")
        .createdUnnamed(null)
        .generatedIdsAfter("model")
        .required("model", "deployment")
        .reference("model", "models")
        .reference("deployment", "deployments")
        .updatable()
        .check(DeployedModels::check)
        .onCreated(DeployedModels::load)
        .onUpdated((call, loaded) -> keepOneDefault(call.store(), loaded))
        .deletable(DeployedModels::unload);
  }

  /** What {@code GET models/*} shows of where a model is loaded. */
  static List<Map<String, @Nullable Object>> refs(FakeState store, String model) {
    return ofModel(store, model)
        .map(
            loaded -> {
              var ref = new LinkedHashMap<String, @Nullable Object>();
              for (String field : List.of("name", "deployment", "state", "default", "public")) {
                ref.put(field, loaded.fields().get(field));
              }
              return (Map<String, @Nullable Object>) ref;
            })
        .toList();
  }

  /** What is loaded on a deployment goes with it. */
  static void removeFrom(FakeState store, String deployment) {
    onDeployment(store, deployment).forEach(loaded -> store.remove(PATH, loaded));
  }

  static Stream<Document> ofModel(FakeState store, String model) {
    return store.all(PATH).stream().filter(loaded -> loaded.text("model").equals(model));
  }

  static Stream<Document> onDeployment(FakeState store, String deployment) {
    return store.all(PATH).stream().filter(loaded -> loaded.text("deployment").equals(deployment));
  }

  private static void check(ResourceCall call, Document loading) {
    String name = loading.text("deployment");
    Document deployment = call.store().find(Deployments.PATH, name);
    if (deployment == null || deployment.state().equals("DELETED")) {
      throw ApiError.notFound("resource not found: " + name);
    }
    boolean isMerged = call.isOn("replaceMergedAddon");
    String needed = isMerged ? "enableHotReloadLatestAddon" : "enableAddons";
    if (!deployment.text(needed).equals("true")) {
      throw ApiError.invalid("addons are not enabled for deployment " + name);
    }
    if (onDeployment(call.store(), name)
        .anyMatch(loaded -> loaded.text("model").equals(loading.text("model")))) {
      throw ApiError.exists(
          isMerged
              ? "the model is already merged on this deployment"
              : "the model is loaded on this deployment already");
    }
    if (ofModel(call.store(), loading.text("model")).findAny().isEmpty()) {
      loading.set("default", true);
    }
  }

  private static void load(ResourceCall call, Document loading) {
    FakeState store = call.store();
    if (call.isOn("replaceMergedAddon")) {
      String deployment = loading.text("deployment");
      onDeployment(store, deployment)
          .filter(loaded -> loaded != loading)
          .forEach(loaded -> store.remove(PATH, loaded));
      loading.notes().put("merged", true);
      setState(store, deployment, "READY", "UPDATING");
    }
    keepOneDefault(store, loading);
    LOADING.start(store, loading);
  }

  private static void loaded(FakeState store, Document loaded) {
    setState(store, loaded.text("deployment"), "UPDATING", "READY");
  }

  private static void setState(FakeState store, String deployment, String from, String to) {
    Document found = store.find(Deployments.PATH, deployment);
    if (found != null && found.state().equals(from)) {
      found.set("state", to);
    }
  }

  private static void keepOneDefault(FakeState store, Document chosen) {
    if (chosen.text("default").equals("true")) {
      ofModel(store, chosen.text("model"))
          .filter(other -> other != chosen)
          .forEach(other -> other.set("default", false));
    }
  }

  private static void unload(ResourceCall call, Document loaded) {
    if (loaded.state().equals("DEPLOYING")) {
      throw ApiError.precondition("the model is being loaded; unload it when it is DEPLOYED");
    }
    if (loaded.state().equals("UNDEPLOYING")) {
      throw ApiError.notFound("resource not found: " + loaded.name() + " is being unloaded");
    }
    FakeState store = call.store();
    loaded.interrupt();
    loaded.set("state", "UNDEPLOYING");
    store.after(UNLOADING, loaded, () -> store.remove(PATH, loaded));
  }
}
