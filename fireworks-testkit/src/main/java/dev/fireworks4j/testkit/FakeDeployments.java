// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import dev.fireworks4j.testkit.collection.Names;
import dev.fireworks4j.testkit.http.GrpcCode;
import dev.fireworks4j.testkit.kind.DeployedModels;
import dev.fireworks4j.testkit.kind.DeploymentRules;
import dev.fireworks4j.testkit.kind.Deployments;
import dev.fireworks4j.testkit.kind.Pace;
import dev.fireworks4j.testkit.kind.Replicas;
import dev.fireworks4j.testkit.server.Settings;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.FakeState;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;

/** Decides what happens to deployments and to what is loaded on them. A name is an id or a full name. */
public final class FakeDeployments {
  private static final List<String> FORMS = List.of("deployment", "full", "bare", "router");

  private final FakeState store;
  private final Settings settings;

  FakeDeployments(FakeState store, Settings settings) {
    this.store = store;
    this.settings = settings;
  }

  /** The next questions are answered with 404, although a replica is ready, as happens for minutes after a start. */
  public void failProbes(int count) {
    store.change(() -> Replicas.failProbes(store, count));
  }

  /**
   * Forms of a model string that are answered with 404 from now on: {@code deployment}, {@code full} (model and
   * deployment with a {@code #}), {@code bare}, {@code router}. Without arguments, all forms answer again.
   */
  public void hideModelStrings(String... forms) {
    List<String> hidden = List.of(forms);
    if (!FORMS.containsAll(hidden)) {
      throw new IllegalArgumentException("forms: " + hidden + "; use some of " + FORMS);
    }
    store.change(() -> Replicas.hide(store, hidden));
  }

  /**
   * Ends a deployment as failed.
   *
   * @param code of google.rpc, e.g. {@code INTERNAL}
   * @param lastWords its termination message
   */
  public void fail(String deployment, String code, String message, String lastWords) {
    GrpcCode.parse(code);
    store.change(
        () -> Deployments.fail(found(Deployments.PATH, deployment), code, message, lastWords));
  }

  /** Ends the load of a model as failed: it goes back to UNDEPLOYING, with this status. */
  public void failLoad(String deployedModel, String code, String message) {
    GrpcCode.parse(code);
    store.change(
        () -> DeployedModels.fail(store, found(DeployedModels.PATH, deployedModel), code, message));
  }

  /** Scales a deployment to zero now, however long its window is. */
  public void sleep(String deployment) {
    store.change(() -> Replicas.sleep(store, found(Deployments.PATH, deployment)));
  }

  /**
   * Refuses creates with 429 and this text, e.g.
   * {@code global--h200-count for account acme, in use: 14, quota: 16, requesting: 4}.
   */
  public void refuseForQuota(String text) {
    store.change(() -> store.settings().put(DeploymentRules.QUOTA, text));
  }

  /** Ends {@link #refuseForQuota}. */
  public void acceptQuota() {
    store.change(() -> store.settings().remove(DeploymentRules.QUOTA));
  }

  /** How long a new deployment takes until it is READY, and from then on until it takes requests. */
  public void startsIn(Duration ready, Duration serving) {
    store.change(
        () -> {
          Pace.STARTING.set(store, ready);
          Pace.INITIALIZING.set(store, serving);
        });
  }

  /** How long a deployment that scaled to zero, or was undeleted, takes until it takes requests. */
  public void wakesIn(Duration duration) {
    store.change(() -> Pace.WAKING.set(store, duration));
  }

  /** How long a model is DEPLOYING. */
  public void loadsIn(Duration duration) {
    store.change(() -> Pace.LOADING.set(store, duration));
  }

  /** Adapters of these base models, by full names, cannot be merged: they cannot be the base model of a deployment. */
  public void refuseLiveMerge(String... models) {
    store.change(() -> store.settings().put(DeploymentRules.WITHOUT_LIVE_MERGE, List.of(models)));
  }

  /** Deployments of these base models, by full names, take no adapters. */
  public void refuseAddons(String... models) {
    store.change(() -> store.settings().put(DeploymentRules.WITHOUT_ADDONS, List.of(models)));
  }

  private Document found(String path, String idOrName) {
    String collection = path.substring(path.lastIndexOf('/') + 1);
    String name = Names.full(settings.accountName(), collection, idOrName);
    Document found = store.find(path, name);
    if (found == null) {
      throw new NoSuchElementException("name: there is no " + name + "; create or add it first");
    }
    return found;
  }
}
