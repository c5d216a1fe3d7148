// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.Lifecycle;
import dev.fireworks4j.testkit.collection.ResourceCall;
import dev.fireworks4j.testkit.collection.ResourceCollection;
import dev.fireworks4j.testkit.collection.Step;
import dev.fireworks4j.testkit.collection.Trait;
import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.query.JsonObject;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.DueStep;
import dev.fireworks4j.testkit.store.FakeState;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** {@code deployedModels}: the adapters and models that are loaded on deployments. */
public final class DeployedModels {
  public static final String PATH = "accounts/deployedModels";

  private static final Duration UNLOADING = Duration.ofSeconds(10);
  private static final Duration FAILED_IS_SHOWN = Duration.ofMinutes(10);
  private static final String MERGED = "merged";
  private static final DueStep UNLOADED = DueStep.of("unloaded", FakeState::remove);
  private static final Lifecycle LIFE =
      new Lifecycle(
          "created",
          "DEPLOYING",
          "UNDEPLOYING",
          new Step(Pace.LOADING::in, "DEPLOYED", DeployedModels::loaded));

  private DeployedModels() {}

  static ResourceCollection declaration() {
    return ResourceCollection.of(PATH, "DeployedModel")
        .createdUnnamed(null)
        .generatedIdsAfter("model")
        .with(Trait.UPDATE)
        .check(DeployedModels::check)
        .onCreated(DeployedModels::load)
        .onUpdated((call, loaded) -> keepOneDefault(call.store(), loaded))
        .deletable(DeployedModels::unload)
        .later(LIFE.dueSteps())
        .later(List.of(UNLOADED));
  }

  /** What {@code GET models/*} shows of where a model is loaded. */
  static List<JsonObject> refs(FakeState store, String model) {
    return ofModel(store, model)
        .map(loaded -> loaded.only("name", "deployment", "state", "default", "public"))
        .toList();
  }

  /** Removes what is loaded on a deployment. */
  static void removeFrom(FakeState store, String deployment) {
    onDeployment(store, deployment).forEach(loaded -> store.remove(loaded));
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
    if (!deployment.isOn(needed)) {
      throw ApiError.invalid("addons are not enabled for deployment " + name);
    }
    checkModel(call.store(), deployment, loading.text("model"));
    if (onDeployment(call.store(), name)
        .filter(loaded -> !loaded.state().equals("UNDEPLOYING"))
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

  /** An adapter needs its own base model below it. A missing model may belong to another account. */
  private static void checkModel(FakeState store, Document deployment, String name) {
    Document model = store.find("accounts/models", name);
    if (model == null) {
      return;
    }
    if (model.state().equals("UPLOADING")) {
      throw ApiError.precondition("model " + name + " is not READY but UPLOADING");
    }
    String base = model.text("peftDetails.baseModel");
    if (!base.isEmpty() && !base.equals(deployment.text("baseModel"))) {
      throw ApiError.invalid(
          "model " + name + " is an addon of " + base + ", which this deployment does not serve");
    }
  }

  private static void load(ResourceCall call, Document loading) {
    FakeState store = call.store();
    if (call.isOn("replaceMergedAddon")) {
      loading.notes().put(MERGED, true);
      setState(store, loading.text("deployment"), "READY", "UPDATING");
    }
    keepOneDefault(store, loading);
    LIFE.start(store, loading);
  }

  /** A merged adapter replaces the earlier ones, which answered until now. */
  private static void loaded(FakeState store, Document loaded) {
    String deployment = loaded.text("deployment");
    if (loaded.notes().containsKey(MERGED)) {
      onDeployment(store, deployment)
          .takeWhile(earlier -> earlier != loaded)
          .forEach(earlier -> store.remove(earlier));
    }
    settle(store, deployment);
  }

  /**
   * Ends a load as failed; the adapter that was merged before still answers. The record stays visible for some minutes.
   */
  public static void fail(FakeState store, Document loading, String code, String message) {
    loading.interrupt();
    loading.set("state", "UNDEPLOYING");
    loading.status(code, message);
    settle(store, loading.text("deployment"));
    store.after(FAILED_IS_SHOWN, loading, UNLOADED);
  }

  /** READY again, unless another adapter is being merged. */
  private static void settle(FakeState store, String deployment) {
    boolean isBusy =
        onDeployment(store, deployment)
            .anyMatch(
                other -> other.state().equals("DEPLOYING") && other.notes().containsKey(MERGED));
    if (!isBusy) {
      setState(store, deployment, "UPDATING", "READY");
    }
  }

  private static void setState(FakeState store, String deployment, String from, String to) {
    Document found = store.find(Deployments.PATH, deployment);
    if (found != null && found.state().equals(from)) {
      found.set("state", to);
    }
  }

  private static void keepOneDefault(FakeState store, Document chosen) {
    if (chosen.isOn("default")) {
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
    store.after(UNLOADING, loaded, UNLOADED);
  }
}
