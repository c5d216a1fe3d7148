// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import dev.fireworks4j.testkit.http.GrpcCode;
import dev.fireworks4j.testkit.kind.DeploymentScript;
import dev.fireworks4j.testkit.server.Settings;
import dev.fireworks4j.testkit.store.FakeState;
import java.time.Duration;
import java.util.List;

/** Decides what happens to deployments and to what is loaded on them. A name is an id or a full name. */
public final class FakeDeployments {
  private final FakeState store;
  private final Settings settings;
  private final DeploymentScript script;

  FakeDeployments(FakeState store, Settings settings) {
    this.store = store;
    this.settings = settings;
    this.script = new DeploymentScript(store);
  }

  /** The next questions are answered with 404, although a replica is ready, as they are for minutes after a start. */
  public void failProbes(int count) {
    store.change(() -> script.failProbes(count));
  }

  /**
   * Forms of a model string that are answered with 404 from now on: {@code deployment}, {@code full} (model and
   * deployment with a {@code #}), {@code bare}, {@code router}. None lets all answer.
   */
  public void hideModelStrings(String... forms) {
    List<String> hidden = List.of(forms);
    script.checkForms(hidden);
    store.change(() -> script.hide(hidden));
  }

  /**
   * Ends a deployment as failed.
   *
   * @param code of google.rpc, e.g. {@code INTERNAL}
   * @param lastWords its termination message
   */
  public void fail(String deployment, String code, String message, String lastWords) {
    GrpcCode.parse(code);
    store.change(() -> script.fail(name(deployment, "deployments"), code, message, lastWords));
  }

  /** Ends the load of a model as failed: it goes back to UNDEPLOYING, with this status. */
  public void failLoad(String deployedModel, String code, String message) {
    GrpcCode.parse(code);
    store.change(() -> script.failLoad(name(deployedModel, "deployedModels"), code, message));
  }

  /** Scales a deployment to zero now, however long its window is. */
  public void sleep(String deployment) {
    store.change(() -> script.sleep(name(deployment, "deployments")));
  }

  /**
   * Refuses creates with 429 and this text, e.g.
   * {@code global--h200-count for account acme, in use: 14, quota: 16, requesting: 4}.
   */
  public void refuseForQuota(String text) {
    store.change(() -> script.refuseForQuota(text));
  }

  /** Takes back {@link #refuseForQuota}. */
  public void acceptQuota() {
    store.change(script::acceptQuota);
  }

  /** How long a new deployment takes until it is READY, and from then on until it takes requests. */
  public void startsIn(Duration ready, Duration serving) {
    store.change(() -> script.startsIn(ready, serving));
  }

  /** How long a deployment that scaled to zero, or was undeleted, takes until it takes requests. */
  public void wakesIn(Duration duration) {
    store.change(() -> script.wakesIn(duration));
  }

  /** How long a model is DEPLOYING. */
  public void loadsIn(Duration duration) {
    store.change(() -> script.loadsIn(duration));
  }

  /** Adapters of these base models, by full names, cannot be merged: they are no base model of a deployment. */
  public void refuseLiveMerge(String... models) {
    store.change(() -> script.refuseLiveMerge(List.of(models)));
  }

  /** Deployments of these base models, by full names, take no adapters. */
  public void refuseAddons(String... models) {
    store.change(() -> script.refuseAddons(List.of(models)));
  }

  private String name(String idOrName, String collection) {
    return idOrName.startsWith("accounts/")
        ? idOrName
        : settings.accountName() + "/" + collection + "/" + idOrName;
  }
}
