// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit;

import dev.fireworks4j.testkit.inference.AnswerScripts;
import dev.fireworks4j.testkit.inference.InferenceState;
import dev.fireworks4j.testkit.inference.ModelNames;
import java.util.List;

/**
 * Decides what models answer. Without a script every model that exists repeats the last message, or answers a JSON
 * schema or a forced tool with the simplest value that fits.
 *
 * <p>A model string leads to a model of the service, or to what is deployed in the fake. One that a script names
 * exactly, and that does not exist in the fake, answers as well; a model that exists must be deployed first.
 */
public final class FakeInference {
  private final InferenceState state;
  private final Requests requests;
  private final String account;

  FakeInference(InferenceState state, Requests requests, String account) {
    this.state = state;
    this.requests = requests;
    this.account = account;
  }

  /**
   * A script for one model string, for all questions to a deployment, or for a model wherever it answers. The most
   * exact script is used, and of two for the same the later one.
   *
   * @param model e.g. {@code accounts/acme/models/m}, {@code accounts/acme/deployments/d}, both joined by {@code
   *     #}, or {@code fireworks/qwen3-8b}
   * @throws IllegalArgumentException if it has none of these forms
   */
  public ModelScript on(String model) {
    return new ModelScript(state, ModelNames.checked(model), "");
  }

  /** A script for every model. */
  public ModelScript onAnyModel() {
    return new ModelScript(state, AnswerScripts.ANY, "");
  }

  /**
   * Removes the replicas of a deployment, as the service does after an idle time. The next question is refused with
   * {@code DEPLOYMENT_SCALING_UP} and starts a replica, which takes three minutes of the fake's clock.
   *
   * @param deployment an id or a full name
   * @throws java.util.NoSuchElementException if there is no such deployment
   */
  public void scaleToZero(String deployment) {
    String name = deployment.contains("/") ? deployment : account + "/deployments/" + deployment;
    state.state().change(() -> state.models().sleep(name));
  }

  /** The questions so far, also refused ones; requests without a model are left out. */
  public List<AskedQuestion> questions() {
    return requests.all().stream().flatMap(AskedQuestion::from).toList();
  }

  /** The streamed answers so far, the last 10,000 of them, in the order of their questions. */
  public List<ServedStream> streams() {
    return state
        .state()
        .exclusively(() -> state.streams().stream().map(ServedStream::new).toList());
  }
}
