// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.serving;

import dev.fireworks4j.deployment.Deployment;
import dev.fireworks4j.deployment.ModelEndpoint;
import dev.fireworks4j.deployment.UpdateDeployment;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.internal.Probes;
import dev.fireworks4j.internal.WaitBudget;
import dev.fireworks4j.resource.Empty;
import dev.fireworks4j.resource.Phase;
import dev.fireworks4j.resource.ResourceName;
import dev.fireworks4j.router.CreateRouter;
import dev.fireworks4j.router.Router;
import dev.fireworks4j.router.UpdateRouter;
import dev.fireworks4j.time.Timekeeper;
import dev.fireworks4j.waiting.Wait;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Deploys models until they answer, and deletes deployments that nobody uses. Safe for use by many threads.
 *
 * <pre>{@code
 * try (ServedModel bot = fireworks.serving().serve(ServingRecipe.of("support-bot", "my-tuned-model"))) {
 *   String answer = fireworks.chat().complete(ChatRequest.of(bot.model(), "Where is my parcel?")).text();
 * }
 * }</pre>
 */
public final class Serving {
  private final ServingPorts ports;
  private final Timekeeper time;

  /** Serving on an account of a client, whose waits go through a timekeeper. */
  public Serving(ServingPorts ports, Timekeeper time) {
    this.ports = Objects.requireNonNull(ports, "ports");
    this.time = Objects.requireNonNull(time, "time");
  }

  /**
   * Finds out what serving would create, with the hardware and the precision that the service would choose, and what
   * prevents it, such as a quota. Creates nothing.
   *
   * @throws dev.fireworks4j.error.FireworksException if the service cannot be asked
   */
  public ServingPlan plan(ServingRecipe recipe) {
    return new ServingRun(ports, recipe, time).plan();
  }

  /**
   * Deploys a model and waits until it answers. A program can be run again after a crash: it continues with the
   * deployment that is there, and never makes a second one. A deployment of this recipe that failed or was deleted is
   * replaced, and one that is turned off is switched on; a deployment that somebody else made is used if it agrees with
   * the recipe, and never ended.
   *
   * <p>If this fails, a deployment that it made is ended as by a close.
   *
   * @return to be closed
   * @throws dev.fireworks4j.error.RecipeRefusedException if the plan has problems; nothing was created then
   * @throws dev.fireworks4j.error.QuotaExceededException if a quota is too small; nothing was created then
   * @throws dev.fireworks4j.error.ConflictException if something else took the id meanwhile
   * @throws dev.fireworks4j.error.JobFailedException if the deployment failed, or does not answer
   * @throws dev.fireworks4j.error.WaitTimeoutException if the recipe's wait is over
   */
  public ServedModel serve(ServingRecipe recipe) {
    return new ServingRun(ports, recipe, time).serve();
  }

  /**
   * Makes a deployment answer again: one that is scaled to zero gets a question, one that is turned off gets one
   * replica at most, and one that is deleted, which the service does after seven idle days, is undeleted.
   *
   * @param deployment id or full name
   * @return with the model string that answered
   * @throws NotFoundException if it is purged
   * @throws dev.fireworks4j.error.JobFailedException if it failed, or does not answer
   * @throws dev.fireworks4j.error.WaitTimeoutException if the time is over
   */
  public ModelEndpoint wake(String deployment, Wait wait) {
    var budget = new WaitBudget(wait, time);
    Deployment now = ports.deployments().get(deployment);
    if (now.phase() == Phase.DELETED) {
      now = ports.deployments().undelete(deployment);
    }
    if (now.isTurnedOff()) {
      var one = UpdateDeployment.builder().minReplicaCount(0).maxReplicaCount(1).build();
      ports.deployments().update(deployment, one);
    }
    return ports.deployments().awaitServing(deployment, budget.left()).orThrow();
  }

  /**
   * Puts deployments behind a router, whose name callers keep: creates the router, or changes its deployments, and
   * waits until it is READY. A new router distributes by the number of replicas; an existing one keeps its strategy.
   *
   * @param router id or full name
   * @param deployments ids or full names of all its deployments
   * @return its name is the model string
   * @throws dev.fireworks4j.error.ApiException if the router belongs to a deployment
   * @throws dev.fireworks4j.error.WaitTimeoutException if the time is over
   */
  public Router route(String router, List<String> deployments, Wait wait) {
    Router there = find(router);
    if (there == null) {
      String id = router.substring(router.lastIndexOf('/') + 1);
      var spec = CreateRouter.builder().id(id).deployments(deployments).weightedRandom(Empty.of());
      there = ports.routers().createIfAbsent(spec.build());
    } else if (!leadsTo(there, deployments)) {
      var change = UpdateRouter.builder().deployments(deployments).build();
      there = ports.routers().update(router, change);
    }
    return ports.routers().await(there.name(), wait).orThrow();
  }

  private @Nullable Router find(String router) {
    return Probes.look(() -> ports.routers().get(router));
  }

  private static boolean leadsTo(Router router, List<String> deployments) {
    String account = ResourceName.parse(router.name()).account();
    return router
        .deployments()
        .equals(
            deployments.stream()
                .map(name -> ResourceName.resolve(account, "deployments", name).toString())
                .toList());
  }

  /**
   * Finds the deployments that this library made and that may have been forgotten: those that are older than the given
   * age, and not starting or changing. They include deployments that are scaled to zero but may be in use every day:
   * choose with {@link Sweep#only}. Deletes nothing; {@link Sweep#delete()} does.
   *
   * @param olderThan since their creation, by this machine's clock
   * @throws IllegalArgumentException if the age is negative
   */
  public Sweep sweep(Duration olderThan) {
    if (olderThan.isNegative()) {
      throw new IllegalArgumentException("olderThan: " + olderThan + " is negative");
    }
    return Sweep.find(ports.deployments(), time.now().minus(olderThan));
  }
}
