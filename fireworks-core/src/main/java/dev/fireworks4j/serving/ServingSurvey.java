// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.serving;

import dev.fireworks4j.deployment.CreateDeployment;
import dev.fireworks4j.deployment.CreateDeploymentBuilder;
import dev.fireworks4j.deployment.Deployment;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.ConflictException;
import dev.fireworks4j.error.InvalidRequestException;
import dev.fireworks4j.error.QuotaExceededException;
import dev.fireworks4j.internal.NamedModels;
import dev.fireworks4j.internal.Probes;
import dev.fireworks4j.model.Model;
import dev.fireworks4j.model.ModelKind;
import dev.fireworks4j.resource.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks what exists before a recipe's deployment is created. Reads each once, and creates nothing. */
final class ServingSurvey {
  /** What to create; null if there are problems. */
  @Nullable CreateDeployment spec;

  /** The deployment that an earlier run or somebody else made, unless it has ended; null if there is none. */
  @Nullable Deployment found;

  /** A deployment of this recipe that has ended and still occupies its id. */
  @Nullable Deployment ended;

  @Nullable QuotaExceededException quota;
  final List<String> problems = new ArrayList<>();

  private final ServingPorts client;
  private final ServingRecipe recipe;
  private @Nullable Deployment resolved;

  ServingSurvey(ServingPorts client, ServingRecipe recipe) {
    this.client = client;
    this.recipe = recipe;
  }

  void look() {
    try {
      Model model = model();
      Deployment there = Probes.look(() -> client.deployments().get(recipe.id()));
      if (there != null) {
        judge(there);
      }
      if (model == null || !problems.isEmpty()) {
        return;
      }
      var choice = new DeploymentChoice(client, recipe, model.name());
      if (found == null) {
        choose(choice);
      } else {
        compare(choice, found);
      }
    } catch (InvalidRequestException e) {
      e.problems().forEach(problem -> problems.add("settings: " + problem));
    }
  }

  ServingPlan plan() {
    Deployment deployment = found == null ? resolved : found;
    return new ServingPlan(
        recipe.id(),
        problems.isEmpty() ? deployment : null,
        found != null,
        quota == null || problems.isEmpty() ? null : quota.shortage(),
        problems);
  }

  /** Whether a recipe of this id made it. */
  boolean isOwn(Deployment deployment) {
    return recipe.id().equals(deployment.annotations().get(ServingRecipe.TAG));
  }

  /** Whether it has ended and still occupies its id. */
  static boolean isOver(Deployment deployment) {
    return deployment.phase() == Phase.FAILED
        || deployment.phase() == Phase.DELETING
        || deployment.phase() == Phase.DELETED;
  }

  private @Nullable Model model() {
    Model model =
        NamedModels.read(
            recipe.model(), client.models(), account -> client.account(account).models(), problems);
    if (model != null
        && recipe.mode() != ServingMode.LIVE_MERGE
        && ModelKind.HF_PEFT_ADDON.equals(model.kind())) {
      problems.add("model: " + model.name() + " is an adapter; take its base model and load() it");
    }
    return model;
  }

  private void judge(Deployment there) {
    if (!isOver(there)) {
      found = there;
    } else if (isOwn(there)) {
      ended = there;
    } else {
      problems.add(
          "id: "
              + there.name()
              + " is "
              + there.state()
              + "; delete it with HARD, or take another id");
    }
  }

  /** The number of replicas of a deployment that is turned off is not compared. */
  private void compare(DeploymentChoice choice, Deployment there) {
    spec = choice.like(there);
    var comparable = CreateDeploymentBuilder.builder(spec).annotations(Map.of());
    if (there.isTurnedOff()) {
      comparable.minReplicaCount(null).maxReplicaCount(null);
    }
    try {
      client.deployments().find(comparable.build());
    } catch (ConflictException e) {
      problems.add("id: take a new one. Cause: " + e.reason());
    }
  }

  private void choose(DeploymentChoice choice) {
    List<CreateDeployment> candidates = choice.candidates();
    var refusals = new ArrayList<String>();
    for (CreateDeployment candidate : candidates) {
      String refusal = refusal(candidate);
      if (refusal == null) {
        return;
      }
      String shape = candidate.deploymentShape();
      refusals.add((shape == null ? "settings" : "deploymentShape " + shape) + ": " + refusal);
    }
    if (candidates.isEmpty()) {
      problems.add(
          recipe.mode() == ServingMode.MULTI_LORA
              ? "model: no shape of " + choice.model() + " takes adapters; serve each by LIVE_MERGE"
              : "model: no shape fits " + choice.model() + "; choose hardware in the settings");
    }
    problems.addAll(refusals);
  }

  /** Why the service would not create it; null if it would. */
  private @Nullable String refusal(CreateDeployment wanted) {
    try {
      resolved = client.deployments().validate(wanted);
      spec = wanted;
      return null;
    } catch (QuotaExceededException e) {
      quota = e;
      return "the quota is too small: " + e.shortage();
    } catch (ApiException e) {
      if (e.httpStatus() != 400) {
        throw e;
      }
      return String.valueOf(e.response().message());
    }
  }
}
