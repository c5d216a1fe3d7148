// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import dev.fireworks4j.testkit.kind.Replicas;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.FakeState;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The models that answer, according to the models, deployments, loaded models and routers of the fake. Called with the
 * state locked.
 */
public final class StoredModels {
  private static final String MODELS = "accounts/models";
  private static final String DEPLOYMENTS = "accounts/deployments";
  private static final String LOADED = "accounts/deployedModels";
  private static final String ROUTERS = "accounts/routers";
  private static final String PUBLIC_MODELS = "accounts/fireworks/models/";
  // Served by the service under names that are no resources of the control plane here.
  private static final Set<String> BUILT_IN =
      Set.of(
          "nomic-ai/nomic-embed-text-v1.5",
          PUBLIC_MODELS + "nomic-embed-text-v1p5",
          PUBLIC_MODELS + "qwen3-embedding-8b",
          PUBLIC_MODELS + "qwen3-reranker-8b");

  private final FakeState state;

  StoredModels(FakeState state) {
    this.state = state;
  }

  /** What answers to a model string in full; null if it is unknown or not deployed. */
  @Nullable AnsweringModel find(String modelString) {
    int hash = modelString.indexOf('#');
    if (Replicas.isHidden(state, form(modelString))) {
      return null;
    }
    if (hash >= 0) {
      return onDeployment(modelString.substring(0, hash), modelString.substring(hash + 1));
    }
    Document deployment = state.find(DEPLOYMENTS, modelString);
    if (deployment != null) {
      return isReady(deployment)
          ? new AnsweringModel(servedBy(deployment), deployment.name())
          : null;
    }
    Document loaded = state.find(LOADED, modelString);
    if (loaded != null) {
      return onDeployment(loaded.text("model"), loaded.text("deployment"));
    }
    Document router = state.find(ROUTERS, modelString);
    return router != null ? behind(router) : model(fastModeOf(modelString));
  }

  private static String form(String modelString) {
    if (modelString.indexOf('#') >= 0) {
      return "full";
    }
    String deployment = modelString.contains("/deployments/") ? "deployment" : "bare";
    return modelString.contains("/routers/") ? "router" : deployment;
  }

  /** True if the string names a resource that is there, deployed or not. */
  boolean isKnown(String modelString) {
    String deployment = modelString.substring(modelString.indexOf('#') + 1);
    return Stream.of(MODELS, DEPLOYMENTS, ROUTERS)
        .anyMatch(path -> state.find(path, deployment) != null);
  }

  /** True if the string names a model and a deployment that is loading it. */
  boolean isLoading(String modelString) {
    return state.all(LOADED).stream()
        .filter(loaded -> loaded.state().equals("DEPLOYING"))
        .anyMatch(
            loaded -> modelString.equals(loaded.text("model") + "#" + loaded.text("deployment")));
  }

  private @Nullable AnsweringModel model(String name) {
    Document model = state.find(MODELS, name);
    boolean isServerless =
        BUILT_IN.contains(name) || (model != null && isOn(model, "supportsServerless"));
    if (isServerless) {
      return new AnsweringModel(name, null);
    }
    return Stream.concat(loaded(name), merged(name)).findFirst().orElse(null);
  }

  /** Where a LoRA is loaded; its default deployment first. */
  private Stream<AnsweringModel> loaded(String model) {
    return state.all(LOADED).stream()
        .filter(loaded -> loaded.text("model").equals(model) && isLoaded(loaded))
        .filter(loaded -> isCalledByModel(state.find(DEPLOYMENTS, loaded.text("deployment"))))
        .sorted((a, b) -> Boolean.compare(isOn(b, "default"), isOn(a, "default")))
        .map(loaded -> new AnsweringModel(model, loaded.text("deployment")));
  }

  /** Deployments made of the model itself, the oldest first. */
  private Stream<AnsweringModel> merged(String model) {
    return state.all(DEPLOYMENTS).stream()
        .filter(deployment -> isReady(deployment) && isCalledByModel(deployment))
        .filter(deployment -> deployment.text("baseModel").equals(model))
        .map(deployment -> new AnsweringModel(model, deployment.name()));
  }

  private @Nullable AnsweringModel onDeployment(String model, String name) {
    return Stream.concat(loaded(model), merged(model))
        .filter(answering -> name.equals(answering.deployment()))
        .findFirst()
        .orElse(null);
  }

  private @Nullable AnsweringModel behind(Document router) {
    Object deployments = router.fields().get("deployments");
    List<?> names = deployments instanceof List<?> list ? list : List.of();
    List<AnsweringModel> ready =
        names.stream().map(name -> find(String.valueOf(name))).filter(Objects::nonNull).toList();
    return ready.stream()
        .filter(this::isAwake)
        .findFirst()
        .orElse(ready.isEmpty() ? null : ready.get(0));
  }

  /** The Fast mode of a public model is a router of its own name. */
  private static String fastModeOf(String name) {
    String routers = "accounts/fireworks/routers/";
    return name.startsWith(routers) && name.endsWith("-fast")
        ? PUBLIC_MODELS + name.substring(routers.length(), name.length() - "-fast".length())
        : name;
  }

  /** A deployment that serves the adapter that was merged last is addressed by its own name alone. */
  private static boolean isCalledByModel(@Nullable Document deployment) {
    return deployment == null
        || !isOn(deployment, "enableHotReloadLatestAddon")
        || isOn(deployment, "enableAddons");
  }

  private static boolean isOn(Document document, String field) {
    return Boolean.TRUE.equals(document.fields().get(field));
  }

  /** The base model, or the LoRA that was last loaded in its place. */
  private String servedBy(Document deployment) {
    String base = deployment.text("baseModel");
    if (!isOn(deployment, "enableHotReloadLatestAddon")) {
      return base;
    }
    return state.all(LOADED).stream()
        .filter(loaded -> loaded.text("deployment").equals(deployment.name()) && isLoaded(loaded))
        .map(loaded -> loaded.text("model"))
        .reduce(base, (earlier, later) -> later);
  }

  private boolean isLoaded(Document loaded) {
    Document deployment = state.find(DEPLOYMENTS, loaded.text("deployment"));
    return loaded.state().equals("DEPLOYED") && deployment != null && isReady(deployment);
  }

  private static boolean isReady(Document deployment) {
    return Replicas.canAnswer(deployment);
  }

  /** False if it has no replica; the question is not answered then, but {@linkplain #wake wakes} it. */
  boolean isAwake(AnsweringModel model) {
    Document deployment = deployment(model);
    return deployment == null || Replicas.isAwake(deployment);
  }

  /** Starts a replica where one may be started, and none is starting. */
  void wake(AnsweringModel model) {
    Document deployment = deployment(model);
    if (deployment != null) {
      Replicas.wake(state, deployment);
    }
  }

  /**
   * Removes the replicas of a deployment, as happens after a long time without requests.
   *
   * @throws NoSuchElementException if there is no such deployment
   */
  public void sleep(String name) {
    Document deployment = state.find(DEPLOYMENTS, name);
    if (deployment == null) {
      throw new NoSuchElementException("the fake has no deployment " + name);
    }
    Replicas.sleep(state, deployment);
  }

  /**
   * True if this question is refused as not found although a replica is ready, as happens for minutes after a start.
   */
  boolean failsProbe(AnsweringModel model) {
    return model.deployment() != null && Replicas.failsProbe(state);
  }

  /** Is told of every question that is answered. */
  void asked(AnsweringModel model) {
    Document deployment = deployment(model);
    if (deployment != null) {
      Replicas.asked(state, deployment);
    }
  }

  private @Nullable Document deployment(AnsweringModel model) {
    return model.deployment() == null ? null : state.find(DEPLOYMENTS, model.deployment());
  }

  /** The rows of the list of models. */
  List<Map<String, @Nullable Object>> list() {
    var answering = new LinkedHashSet<String>();
    state.all(MODELS).stream()
        .filter(model -> find(model.name()) != null)
        .forEach(model -> answering.add(model.name()));
    state.all(DEPLOYMENTS).stream()
        .filter(StoredModels::isReady)
        .forEach(deployment -> answering.add(servedBy(deployment)));
    return answering.stream().map(name -> ModelRow.of(name, state.find(MODELS, name))).toList();
  }
}
