// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.serving;

import dev.fireworks4j.deployment.CreateDeployment;
import dev.fireworks4j.deployment.Deployment;
import dev.fireworks4j.deployment.ModelEndpoint;
import dev.fireworks4j.deployment.UpdateDeployment;
import dev.fireworks4j.error.CallException;
import dev.fireworks4j.error.ConflictException;
import dev.fireworks4j.error.RecipeRefusedException;
import dev.fireworks4j.error.RecipeStoppedException;
import dev.fireworks4j.internal.Listeners;
import dev.fireworks4j.internal.Probes;
import dev.fireworks4j.internal.WaitBudget;
import dev.fireworks4j.recipe.RecipeStep.Status;
import dev.fireworks4j.time.Timekeeper;
import java.time.Duration;
import java.util.List;

/**
 * One run of a serving recipe. Each step finds what an earlier run left, so nothing is remembered between runs. If the
 * run fails, what it made is closed as the recipe says.
 */
final class ServingRun {
  final ServingPorts client;
  final ServingRecipe recipe;
  final Timekeeper time;
  private final ServingSurvey survey;
  private final WaitBudget budget;
  private final Removal removal;
  private boolean isMade;

  ServingRun(ServingPorts client, ServingRecipe recipe, Timekeeper time) {
    this.client = client;
    this.recipe = recipe;
    this.time = time;
    this.survey = new ServingSurvey(client, recipe);
    this.budget = new WaitBudget(recipe.waiting(), time);
    this.removal = new Removal(client);
  }

  ServingPlan plan() {
    survey.look();
    return survey.plan();
  }

  ServedModel serve() {
    tell(ServingStepKind.CHECK, Status.STARTED, recipe.model());
    survey.look();
    if (survey.quota != null && survey.spec == null) {
      throw survey.quota;
    }
    CreateDeployment spec = survey.spec;
    if (spec == null || !survey.problems.isEmpty()) {
      throw new RecipeRefusedException(recipe.id(), survey.problems);
    }
    tell(ServingStepKind.CHECK, Status.FOUND, spec.baseModel());
    try {
      Deployment deployment = deployment(spec);
      ModelEndpoint endpoint = answering(deployment.name());
      boolean isOwn = isMade || survey.isOwn(deployment);
      return new ServedModel(this, endpoint, isOwn);
    } catch (RuntimeException e) {
      leave(e);
      throw e;
    }
  }

  private Deployment deployment(CreateDeployment spec) {
    if (survey.ended != null) {
      remove(survey.ended);
    }
    tell(ServingStepKind.DEPLOYMENT, Status.STARTED, recipe.id());
    Deployment there = survey.found == null ? created(spec) : survey.found;
    if (there.isTurnedOff()) {
      var replicas =
          UpdateDeployment.builder()
              .minReplicaCount(spec.minReplicaCount())
              .maxReplicaCount(spec.maxReplicaCount());
      there = client.deployments().update(there.name(), replicas.build());
    }
    tell(ServingStepKind.DEPLOYMENT, isMade ? Status.MADE : Status.FOUND, there.name());
    return there;
  }

  /** Another program may have put one in its place meanwhile. */
  private void remove(Deployment ended) {
    tell(ServingStepKind.REMOVAL, Status.STARTED, ended.name());
    if (isStillThere(ended)) {
      removal.delete(ended.name());
      removal.awaitGone(ended.name(), budget.left().withMissingGrace(Duration.ZERO));
    }
    tell(ServingStepKind.REMOVAL, Status.MADE, ended.name());
  }

  private boolean isStillThere(Deployment ended) {
    Deployment there = Probes.look(() -> client.deployments().get(ended.name()));
    return there != null && ServingSurvey.isOver(there);
  }

  /** Another program may create it at the same time. */
  private Deployment created(CreateDeployment spec) {
    try {
      Deployment made = client.deployments().create(spec);
      isMade = true;
      return made;
    } catch (ConflictException e) {
      Deployment theirs = client.deployments().find(spec);
      if (theirs == null) {
        throw e;
      }
      return theirs;
    } catch (CallException e) {
      isMade = e.mayHaveTakenEffect();
      throw e;
    }
  }

  private ModelEndpoint answering(String deployment) {
    tell(ServingStepKind.ANSWER, Status.STARTED, deployment);
    var watched =
        budget
            .left()
            .withListener(
                event ->
                    tell(
                        new ServingStep(
                            ServingStepKind.ANSWER, Status.RUNNING, deployment, event)));
    ModelEndpoint endpoint = client.deployments().awaitServing(deployment, watched).orThrow();
    tell(ServingStepKind.ANSWER, Status.MADE, endpoint.model());
    return endpoint;
  }

  private void leave(RuntimeException failure) {
    if (!isMade) {
      return;
    }
    try {
      removal.end(recipe.id(), recipe.onClose());
      if (recipe.onClose() != CloseAction.DELETE) {
        failure.addSuppressed(
            new RecipeStoppedException(recipe.id(), "Left:  deployment " + recipe.id()));
      }
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  private void tell(ServingStepKind step, Status status, String name) {
    tell(new ServingStep(step, status, name, null));
  }

  private void tell(ServingStep step) {
    Listeners.tell(List.of(recipe.listener()), step);
  }
}
