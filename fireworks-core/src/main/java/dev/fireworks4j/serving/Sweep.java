// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.serving;

import dev.fireworks4j.deployment.Deployment;
import dev.fireworks4j.deployment.DeploymentGateway;
import dev.fireworks4j.error.ApiException;
import dev.fireworks4j.error.FireworksException;
import dev.fireworks4j.error.NotFoundException;
import dev.fireworks4j.internal.Outages;
import dev.fireworks4j.resource.Phase;
import dev.fireworks4j.resource.StatusCode;
import dev.fireworks4j.serving.SweptDeployment.Result;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Deployments that may have been forgotten. Nothing is deleted before {@link #delete()}. */
public final class Sweep {
  private static final String MAKER = "fireworks4j";

  private final DeploymentGateway gateway;
  private final List<Deployment> deployments;

  private Sweep(DeploymentGateway gateway, List<Deployment> deployments) {
    this.gateway = gateway;
    this.deployments = deployments;
  }

  static Sweep find(DeploymentGateway gateway, Instant before) {
    List<Deployment> old =
        gateway.list().stream()
            .filter(deployment -> isForgotten(deployment, before))
            .sorted(Comparator.comparing(Deployment::readyReplicas).reversed())
            .toList();
    return new Sweep(gateway, old);
  }

  private static boolean isForgotten(Deployment deployment, Instant before) {
    Instant created = deployment.createTime();
    boolean isAtRest = deployment.phase() == Phase.SUCCEEDED || deployment.phase() == Phase.FAILED;
    return MAKER.equals(deployment.annotations().get(DeploymentGateway.MADE_BY))
        && isAtRest
        && created != null
        && created.isBefore(before);
  }

  /** The deployments that were found, those with running replicas first, because they cost. */
  public List<Deployment> deployments() {
    return deployments;
  }

  /** The same for some of the deployments. */
  public Sweep only(Predicate<? super Deployment> wanted) {
    return new Sweep(gateway, deployments.stream().filter(wanted).toList());
  }

  /**
   * Deletes what was found, unless it was changed since, or got requests within the last hour, which the service
   * checks. Each can be undeleted until its purge time. If one cannot be deleted, the others still are.
   *
   * @return the result for each, in the order of {@link #deployments()}
   * @throws dev.fireworks4j.error.CallInterruptedException if the thread is interrupted
   */
  public List<SweptDeployment> delete() {
    return deployments.stream().map(this::delete).toList();
  }

  private SweptDeployment delete(Deployment found) {
    try {
      Deployment now = gateway.get(found.name());
      if (!isSame(found, now)) {
        return new SweptDeployment(found.name(), Result.IN_USE, null);
      }
      gateway.delete(found.name());
      return new SweptDeployment(found.name(), Result.DELETED, null);
    } catch (NotFoundException e) {
      return new SweptDeployment(found.name(), Result.GONE, null);
    } catch (FireworksException e) {
      if (Outages.concernsAll(e)) {
        throw e;
      }
      boolean isAsked =
          e instanceof ApiException refusal
              && refusal.code().equals(StatusCode.FAILED_PRECONDITION);
      return new SweptDeployment(found.name(), isAsked ? Result.IN_USE : Result.FAILED, e);
    }
  }

  /** Another deployment may have its id now, or it may have got a replica. */
  private static boolean isSame(Deployment found, Deployment now) {
    return Objects.equals(found.createTime(), now.createTime())
        && Objects.equals(found.annotations(), now.annotations())
        && now.phase() == found.phase()
        && now.readyReplicas() <= found.readyReplicas();
  }
}
