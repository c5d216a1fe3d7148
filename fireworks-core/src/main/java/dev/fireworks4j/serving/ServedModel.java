// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.serving;

import dev.fireworks4j.deployment.CreateDeployedModel;
import dev.fireworks4j.deployment.DeployedModel;
import dev.fireworks4j.deployment.DeployedModelState;
import dev.fireworks4j.deployment.ModelEndpoint;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.time.Timekeeper;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A model that answers, on a deployment of its own. Closing it ends the deployment as the recipe says, if a run of the
 * recipe made it; other deployments are left alone. Safe for use by many threads.
 */
public final class ServedModel implements AutoCloseable {
  private static final int LOADS_AT_ONCE = 4;

  private final ServingPorts client;
  private final ServingRecipe recipe;
  private final ModelEndpoint endpoint;
  private final boolean isOwn;
  private final Timekeeper time;
  private final AtomicBoolean closed = new AtomicBoolean();

  ServedModel(ServingRun run, ModelEndpoint endpoint, boolean isOwn) {
    this.client = run.client;
    this.recipe = run.recipe;
    this.time = run.time;
    this.endpoint = endpoint;
    this.isOwn = isOwn;
  }

  /**
   * The model string that answered, for requests. On a base model with adapters it reaches the base model, or the
   * merged adapter.
   */
  public String model() {
    return endpoint.model();
  }

  /** Full name of the deployment. */
  public String deployment() {
    return endpoint.name();
  }

  /** Where it answers, with the deployment as it was read last. */
  public ModelEndpoint endpoint() {
    return endpoint;
  }

  /**
   * Loads a tuned model on the deployment and waits until it answers, for as long as the recipe's wait allows. With
   * {@code MULTI_LORA} it is added to those loaded before; with {@code HOT_RELOAD} it replaces the previous one. A
   * model that is loaded already is not loaded again.
   *
   * @param model id or full name
   * @return the model string that reaches it
   * @throws IllegalStateException if the recipe merges its model, and takes no others
   * @throws dev.fireworks4j.error.JobFailedException if it could not be loaded, or does not answer
   * @throws dev.fireworks4j.error.WaitTimeoutException if the time is over
   */
  public String load(String model) {
    return Objects.requireNonNull(load(List.of(model)).get(model));
  }

  /**
   * Loads several tuned models, a few at a time; all may not be loaded if one fails. Only by {@code MULTI_LORA}, unless
   * it is a single one.
   *
   * @param models ids or full names
   * @return the model strings that reach them, by what was given, in the same order
   */
  public Map<String, String> load(Collection<String> models) {
    if (recipe.mode() == ServingMode.LIVE_MERGE) {
      throw new IllegalStateException("mode: LIVE_MERGE serves one model; use MULTI_LORA");
    }
    if (recipe.mode() == ServingMode.HOT_RELOAD && models.size() > 1) {
      throw new IllegalArgumentException(
          "models: HOT_RELOAD serves one at a time; load each alone");
    }
    var adapters = new AdapterLoads(client.deployedModels(), recipe.waiting(), time);
    var loading = new ArrayDeque<Map.Entry<String, DeployedModel>>();
    var strings = new LinkedHashMap<String, String>();
    for (String model : models) {
      if (loading.size() == LOADS_AT_ONCE) {
        strings.put(loading.element().getKey(), adapters.answering(loading.remove().getValue()));
      }
      loading.add(Map.entry(model, adapters.begin(pair(model))));
    }
    loading.forEach(begun -> strings.put(begun.getKey(), adapters.answering(begun.getValue())));
    return strings;
  }

  /** Unloads a model from the deployment, after waiting until it is loaded; does nothing if it is not there. */
  public void unload(String model) {
    DeployedModel there = client.deployedModels().find(pair(model));
    if (there == null) {
      return;
    }
    try {
      if (there.state().equals(DeployedModelState.DEPLOYING)) {
        client.deployedModels().await(there.name(), recipe.waiting());
      }
      client.deployedModels().delete(there.name());
    } catch (NotFoundException e) {
      // Somebody else unloaded it.
    }
  }

  private CreateDeployedModel pair(String model) {
    var pair = CreateDeployedModel.builder().model(model).deployment(deployment());
    return recipe.mode() == ServingMode.HOT_RELOAD
        ? pair.replaceMergedAddon(true).build()
        : pair.build();
  }

  /**
   * Ends the deployment as the recipe says, also if the thread is interrupted. Closing twice is harmless, and after a
   * failure closing again tries again.
   *
   * @throws dev.fireworks4j.error.FireworksException if the service refused it; with a minimum of 0 replicas the
   *     deployment scales to zero by itself
   */
  @Override
  public void close() {
    if (isOwn && closed.compareAndSet(false, true)) {
      try {
        new Removal(client).end(deployment(), recipe.onClose());
      } catch (RuntimeException e) {
        closed.set(false);
        throw e;
      }
    }
  }
}
