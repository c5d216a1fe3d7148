// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.Names;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.FakeState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What answers to the text that a request has as its model.
 *
 * @param answer what the request gets
 * @param model full name of the model whose text is the answer; {@code ""} if nothing answers
 * @param deployment full name of the deployment that it runs on; null for a serverless model
 */
public record AnsweringModel(Answer answer, String model, @Nullable String deployment) {
  /** Settings of {@link FakeState#settings()}. */
  static final String PROBE_FAILURES = "probe failures";

  static final String HIDDEN_STRINGS = "model strings that do not answer";

  private static final String MODELS = "accounts/models";
  private static final AnsweringModel NOTHING = new AnsweringModel(Answer.NOT_FOUND, "", null);

  /** What a request gets. */
  public enum Answer {
    /** The text of a model. */
    SERVING,
    /** 404: unknown, not visible, not deployed, turned off, or just not serving yet. */
    NOT_FOUND,
    /** 503 with {@code DEPLOYMENT_SCALING_UP}. It has begun to wake. */
    ASLEEP
  }

  /**
   * Finds what answers, as for a request that came: a deployment that sleeps wakes, one that serves notes the time.
   * Call it within {@link FakeState#exclusively}.
   *
   * @param accountName of the caller, {@code accounts/{account}}
   * @param model as the request has it: a model, a deployment, {@code model#deployment}, a router
   */
  public static AnsweringModel ask(FakeState store, String accountName, String model) {
    int hash = model.indexOf('#');
    if (hash >= 0) {
      String deployment = full("deployments", accountName, model.substring(hash + 1));
      return onDeployment(
          store, deployment, full("models", accountName, model.substring(0, hash)), "full");
    }
    if (model.contains("/deployments/")) {
      return onDeployment(store, model, null, "deployment");
    }
    if (model.contains("/routers/")) {
      return throughRouter(store, model);
    }
    return byModel(store, full("models", accountName, model));
  }

  private static AnsweringModel throughRouter(FakeState store, String name) {
    Document router = store.find("accounts/routers", name);
    if (router == null || !(router.fields().get("deployments") instanceof List<?> deployments)) {
      return NOTHING;
    }
    return deployments.stream()
        .map(deployment -> onDeployment(store, String.valueOf(deployment), null, "router"))
        .filter(served -> served.answer != Answer.NOT_FOUND)
        .findFirst()
        .orElse(NOTHING);
  }

  private static AnsweringModel byModel(FakeState store, String model) {
    Document loaded =
        DeployedModels.ofModel(store, model)
            .filter(each -> each.text("default").equals("true"))
            .findFirst()
            .orElse(null);
    if (loaded != null) {
      return onDeployment(store, loaded.text("deployment"), model, "bare");
    }
    Document merged =
        store.all(Deployments.PATH).stream()
            .filter(each -> each.text("baseModel").equals(model))
            .filter(each -> !each.state().equals("DELETED"))
            .findFirst()
            .orElse(null);
    Document known = store.find(MODELS, model);
    if (known != null && known.text("supportsServerless").equals("true")) {
      return new AnsweringModel(Answer.SERVING, model, null);
    }
    return merged == null ? NOTHING : onDeployment(store, merged.name(), model, "bare");
  }

  /** A null model is whatever the deployment serves. */
  private static AnsweringModel onDeployment(
      FakeState store, String name, @Nullable String model, String form) {
    Document deployment = store.find(Deployments.PATH, name);
    if (deployment == null || isHidden(store, form)) {
      return NOTHING;
    }
    String served = model == null ? servedBy(store, deployment) : model;
    if (!serves(store, deployment, served) || Replicas.isTurnedOff(deployment)) {
      return NOTHING;
    }
    if (Replicas.isServing(deployment)) {
      Replicas.asked(store, deployment);
      return fails(store) ? NOTHING : new AnsweringModel(Answer.SERVING, served, name);
    }
    boolean isReady = deployment.state().equals("READY");
    boolean wasStarted = !Replicas.lastRequest(deployment).equals(java.time.Instant.EPOCH);
    if (Replicas.isAsleep(deployment) || (isReady && wasStarted)) {
      Replicas.asked(store, deployment);
      Replicas.wake(store, deployment);
      return new AnsweringModel(Answer.ASLEEP, served, name);
    }
    return NOTHING;
  }

  /** The adapter that was merged last, or the base model. */
  private static String servedBy(FakeState store, Document deployment) {
    return DeployedModels.onDeployment(store, deployment.name())
        .filter(loaded -> loaded.notes().containsKey("merged"))
        .filter(loaded -> loaded.state().equals("DEPLOYED"))
        .map(loaded -> loaded.text("model"))
        .findFirst()
        .orElse(deployment.text("baseModel"));
  }

  private static boolean serves(FakeState store, Document deployment, String model) {
    return servedBy(store, deployment).equals(model)
        || deployment.text("baseModel").equals(model)
        || DeployedModels.onDeployment(store, deployment.name())
            .anyMatch(
                loaded -> loaded.text("model").equals(model) && loaded.state().equals("DEPLOYED"));
  }

  private static boolean isHidden(FakeState store, String form) {
    return store.settings().get(HIDDEN_STRINGS) instanceof List<?> forms && forms.contains(form);
  }

  /** Counts down the questions that a test wants refused although a replica is ready. */
  private static boolean fails(FakeState store) {
    if (store.settings().get(PROBE_FAILURES) instanceof Integer left && left > 0) {
      store.settings().put(PROBE_FAILURES, left - 1);
      return true;
    }
    return false;
  }

  /** {@code a/m} is short for {@code accounts/a/models/m}. */
  private static String full(String collection, String accountName, String text) {
    String[] parts = text.split("/", -1);
    return parts.length == 2
        ? "accounts/" + parts[0] + "/" + collection + "/" + parts[1]
        : Names.full(accountName, collection, text);
  }
}
