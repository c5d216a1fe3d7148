// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.serving;

import dev.fireworks4j.deployment.CreateDeployedModel;
import dev.fireworks4j.deployment.DeployedModel;
import dev.fireworks4j.deployment.DeployedModelGateway;
import dev.fireworks4j.deployment.DeployedModelState;
import dev.fireworks4j.deployment.ModelEndpoint;
import dev.fireworks4j.error.CallException;
import dev.fireworks4j.error.ConflictException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.internal.WaitBudget;
import dev.fireworks4j.resource.Phase;
import dev.fireworks4j.time.Timekeeper;
import dev.fireworks4j.waiting.Outcome;
import dev.fireworks4j.waiting.OutcomeKind;
import dev.fireworks4j.waiting.Wait;
import dev.fireworks4j.waiting.Waiter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Loads adapters on a deployment, each once, all within one limit. */
final class AdapterLoads {
  private final DeployedModelGateway gateway;
  private final WaitBudget budget;
  private final Timekeeper time;

  AdapterLoads(DeployedModelGateway gateway, Wait waiting, Timekeeper time) {
    this.gateway = gateway;
    this.budget = new WaitBudget(waiting, time);
    this.time = time;
  }

  /** The service refuses to load a pair twice, so a load whose answer was lost can be repeated. */
  DeployedModel begin(CreateDeployedModel pair) {
    try {
      return created(pair);
    } catch (CallException e) {
      if (e.mayHaveTakenEffect() && e.isTransient()) {
        return created(pair);
      }
      throw e;
    }
  }

  /** The model string that reaches it. */
  String answering(DeployedModel loading) {
    return gateway.awaitServing(loading.name(), budget.left()).orThrow().model();
  }

  /** Only the service knows which adapter is merged: it refuses to merge that one again. */
  private DeployedModel created(CreateDeployedModel pair) {
    try {
      return gateway.create(pair);
    } catch (ConflictException e) {
      DeployedModel there = gateway.find(pair);
      if (there != null) {
        return there;
      }
      awaitGone(leaving(pair, e));
      return gateway.create(pair);
    }
  }

  /** The other possible obstacle is a load of the same pair that is being unloaded. */
  private String leaving(CreateDeployedModel pair, ConflictException refusal) {
    return gateway.list().stream()
        .filter(AdapterLoads::isLeaving)
        .filter(loaded -> isName(pair.model(), loaded.model()))
        .filter(loaded -> isName(pair.deployment(), loaded.deployment()))
        .findFirst()
        .orElseThrow(() -> refusal)
        .name();
  }

  private static boolean isName(String idOrName, @Nullable String name) {
    return name != null && (name.equals(idOrName) || name.endsWith("/" + idOrName));
  }

  /** A pair that is being unloaded, or whose load failed, must be gone before it is loaded again. */
  private void awaitGone(String name) {
    try {
      Wait wait = budget.left().withMissingGrace(Duration.ZERO);
      Outcome<ModelEndpoint> end = new Waiter(time).await(name, () -> seen(name), wait);
      if (end.kind() == OutcomeKind.TIMED_OUT) {
        end.orThrow();
      }
    } catch (NotFoundException e) {
      // This is the awaited end.
    }
  }

  private ModelEndpoint seen(String name) {
    DeployedModel seen = gateway.get(name);
    Phase phase = isLeaving(seen) ? Phase.DELETING : Phase.SUCCEEDED;
    return new ModelEndpoint(name, "", seen.state(), phase, seen.status(), null, seen);
  }

  private static boolean isLeaving(DeployedModel there) {
    return there.state().equals(DeployedModelState.UNDEPLOYING);
  }
}
