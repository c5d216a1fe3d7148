// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.FakeState;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;

/** What tests make deployments do, and the checks of it. */
public final class DeploymentScript {
  private static final List<String> FORMS = List.of("deployment", "full", "bare", "router");

  private final FakeState store;

  /** For the deployments of this state. */
  public DeploymentScript(FakeState store) {
    this.store = store;
  }

  /** See {@code FakeDeployments}. */
  public void failProbes(int count) {
    Replicas.failProbes(store, count);
  }

  /**
   * Checks forms of model strings.
   *
   * @throws IllegalArgumentException with the known ones
   */
  public void checkForms(List<String> forms) {
    if (!FORMS.containsAll(forms)) {
      throw new IllegalArgumentException("forms: " + forms + "; use some of " + FORMS);
    }
  }

  /** See {@code FakeDeployments}. */
  public void hide(List<String> forms) {
    Replicas.hide(store, forms);
  }

  /** See {@code FakeDeployments}. */
  public void fail(String name, String code, String message, String lastWords) {
    Document deployment = found(Deployments.PATH, name);
    deployment.interrupt();
    Replicas.stop(deployment);
    deployment.set("state", "FAILED");
    deployment.status(code, message);
    deployment.notes().put(Deployments.TERMINATION_MESSAGE, lastWords);
  }

  /** See {@code FakeDeployments}. */
  public void failLoad(String name, String code, String message) {
    DeployedModels.fail(store, found(DeployedModels.PATH, name), code, message);
  }

  /** See {@code FakeDeployments}. */
  public void sleep(String name) {
    Replicas.sleep(store, found(Deployments.PATH, name));
  }

  /** See {@code FakeDeployments}. */
  public void refuseForQuota(String text) {
    store.settings().put(DeploymentRules.QUOTA, text);
  }

  /** See {@code FakeDeployments}. */
  public void acceptQuota() {
    store.settings().remove(DeploymentRules.QUOTA);
  }

  /** See {@code FakeDeployments}. */
  public void refuseAddons(List<String> models) {
    store.settings().put(DeploymentRules.WITHOUT_ADDONS, models);
  }

  /** See {@code FakeDeployments}. */
  public void refuseLiveMerge(List<String> models) {
    store.settings().put(DeploymentRules.WITHOUT_LIVE_MERGE, models);
  }

  /** See {@code FakeDeployments}. */
  public void startsIn(Duration ready, Duration serving) {
    Pace.STARTING.set(store, ready);
    Pace.INITIALIZING.set(store, serving);
  }

  /** See {@code FakeDeployments}. */
  public void wakesIn(Duration duration) {
    Pace.WAKING.set(store, duration);
  }

  /** See {@code FakeDeployments}. */
  public void loadsIn(Duration duration) {
    Pace.LOADING.set(store, duration);
  }

  private Document found(String path, String name) {
    Document found = store.find(path, name);
    if (found == null) {
      throw new NoSuchElementException("name: there is no " + name + "; create or add it first");
    }
    return found;
  }
}
