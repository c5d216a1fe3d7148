// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.AcceleratorType;
import dev.fireworks4j.resource.Credential;
import dev.fireworks4j.resource.Phase;
import dev.fireworks4j.resource.Placement;
import dev.fireworks4j.resource.Precision;
import dev.fireworks4j.resource.Region;
import dev.fireworks4j.resource.Status;
import dev.fireworks4j.waiting.Awaitable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A model on hardware of its own, billed by the minute while a replica takes requests.
 *
 * @param name full name, {@code accounts/{account}/deployments/{id}}
 * @param deleteTime when it was deleted; null while it is not
 * @param purgeTime until when it can be undeleted
 * @param displayName a name for people, under 64 characters
 * @param description text for people, under 1000 characters
 * @param annotations tags; keys of customers begin with {@code custom/}
 * @param minReplicaCount minimum number of replicas; 0 lets it scale to zero, which is the default
 * @param maxReplicaCount maximum number of replicas; 0 turns it off; the default is the minimum, but at least 1
 * @param maxWithRevocableReplicaCount maximum number of replicas, those on revocable capacity included
 * @param maxConcurrencyPerReplica concurrent requests per replica; more are refused with 429
 * @param autoscalingPolicy when replicas are added and taken away
 * @param baseModel model to serve; a tuned one is merged into its base
 * @param deploymentShape hardware and settings: name of a shape or of a version of one, or {@code default}; answers
 *     hold the version
 * @param acceleratorCount accelerators per replica
 * @param acceleratorType kind of accelerator
 * @param precision number format that the model is served in
 * @param enableAddons whether adapters can be loaded beside the base model; not with FP8 or FP4
 * @param numPeftDeviceCached adapters that are kept on the accelerator
 * @param draftModel model that guesses tokens ahead
 * @param draftTokenCount tokens that the draft model guesses ahead
 * @param ngramSpeculationLength length of the n-grams by which tokens are guessed ahead
 * @param enableMtp whether the model itself predicts several tokens at once
 * @param enableSessionAffinity whether requests of one {@code user} go to the same replica
 * @param maxContextLength longest context in tokens; 0 is that of the model
 * @param placement where it may run; fixed once it is created
 * @param preemptible whether its replicas may be taken away; fixed once it is created
 * @param directRouteType how it is reached without the public API
 * @param directRouteApiKeys keys for the direct route
 * @param enableHotLoad whether it loads new weights while it serves
 * @param hotLoadBucketType where those weights are stored; fixed once it is created
 * @param hotLoadBucketUrl bucket of those weights; not together with {@code hotLoadTrainerJob}
 * @param hotLoadTrainerJob trainer that makes those weights
 * @param hotLoadTransitionType how it changes to them
 * @param enableHotReloadLatestAddon whether it serves the adapter that was loaded last, merged into the base model
 * @param activeModelVersion version of the model that is served
 * @param targetModelVersion version of the model that is to be served
 * @param disableDeploymentSizeValidation whether to skip the check that the model fits the hardware
 * @param deploymentTemplate for customers with a contract
 * @param autoTune for customers with a contract
 * @param pricingPlanId for customers with a contract
 * @param desiredReplicaCount replicas that the load asks for
 * @param replicaCount replicas that there are, ready or not
 * @param replicaStats what the replicas are doing
 * @param region where it runs now; may change
 * @param cluster full name of the cluster that it runs on
 * @param directRouteHandle host or service name of the direct route
 */
@WithBuilder
public record Deployment(
    String name,
    DeploymentState state,
    @Nullable Status status,
    @Nullable Instant createTime,
    @Nullable Instant updateTime,
    @Nullable Instant deleteTime,
    @Nullable Instant purgeTime,
    @Nullable String displayName,
    @Nullable String description,
    Map<String, String> annotations,
    @Nullable Integer minReplicaCount,
    @Nullable Integer maxReplicaCount,
    @Nullable Integer maxWithRevocableReplicaCount,
    @Nullable Integer maxConcurrencyPerReplica,
    @Nullable AutoscalingPolicy autoscalingPolicy,
    @Nullable String baseModel,
    @Nullable String deploymentShape,
    @Nullable Integer acceleratorCount,
    @Nullable AcceleratorType acceleratorType,
    @Nullable Precision precision,
    @Nullable Boolean enableAddons,
    @Nullable Integer numPeftDeviceCached,
    @Nullable String draftModel,
    @Nullable Integer draftTokenCount,
    @Nullable Integer ngramSpeculationLength,
    @Nullable Boolean enableMtp,
    @Nullable Boolean enableSessionAffinity,
    @Nullable Integer maxContextLength,
    @Nullable Placement placement,
    @Nullable Boolean preemptible,
    @Nullable DirectRouteType directRouteType,
    List<Credential> directRouteApiKeys,
    @Nullable Boolean enableHotLoad,
    @Nullable HotLoadBucketType hotLoadBucketType,
    @Nullable String hotLoadBucketUrl,
    @Nullable String hotLoadTrainerJob,
    @Nullable HotLoadTransitionType hotLoadTransitionType,
    @Nullable Boolean enableHotReloadLatestAddon,
    @Nullable String activeModelVersion,
    @Nullable String targetModelVersion,
    @Nullable Boolean disableDeploymentSizeValidation,
    @Nullable String deploymentTemplate,
    @Nullable AutoTune autoTune,
    @Nullable String pricingPlanId,
    @Nullable Integer desiredReplicaCount,
    @Nullable Integer replicaCount,
    @Nullable ReplicaStats replicaStats,
    @Nullable Region region,
    @Nullable String cluster,
    @Nullable String directRouteHandle,
    Map<String, Object> extras)
    implements Awaitable {

  public Deployment {
    Objects.requireNonNull(name, "name");
    state = Objects.requireNonNullElse(state, DeploymentState.UNSPECIFIED);
    annotations = Copies.map(annotations);
    directRouteApiKeys = Copies.list(directRouteApiKeys);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; {@code name} is the only required field. */
  public static DeploymentBuilder builder() {
    return DeploymentBuilder.builder();
  }

  /**
   * What the state means, for waits: READY is a success once a replica takes requests. It is also a success where no
   * replica is wanted, because the deployment is scaled to zero or turned off, and where the service does not report
   * replicas.
   */
  @Override
  public Phase phase() {
    boolean isStarting =
        replicaStats != null
            && readyReplicas() == 0
            && desiredReplicaCount != null
            && desiredReplicaCount > 0;
    return state.equals(DeploymentState.READY) && isStarting ? Phase.ACTIVE : state.phase();
  }

  /** Replicas that take requests; 0 where the service does not report them. */
  public int readyReplicas() {
    Integer ready = replicaStats == null ? null : replicaStats.readyReplicaCount();
    return ready == null ? 0 : ready;
  }

  /** Whether it is scaled to zero: the next request starts a replica. */
  public boolean isAsleep() {
    return isReadyWithout(desiredReplicaCount) && !isTurnedOff();
  }

  /** Whether it may have no replicas at all: no request starts one, and it costs nothing. */
  public boolean isTurnedOff() {
    return isReadyWithout(maxReplicaCount);
  }

  /**
   * What requests can put into {@code model} to reach what this deployment serves, the most reliable first: its own
   * name, the model and the deployment joined by {@code #}, and the model's name alone if the model is the account's
   * own. Which of them answer differs from model to model; {@link DeploymentGateway#awaitServing} finds out.
   */
  public List<String> modelStrings() {
    if (baseModel == null || Boolean.TRUE.equals(enableHotReloadLatestAddon)) {
      return List.of(name);
    }
    String joined = baseModel + "#" + name;
    boolean isOwnModel = baseModel.startsWith(name.substring(0, name.indexOf("/deployments/") + 1));
    return isOwnModel ? List.of(name, joined, baseModel) : List.of(name, joined);
  }

  private boolean isReadyWithout(@Nullable Integer replicas) {
    return state.equals(DeploymentState.READY) && (replicas == null || replicas == 0);
  }

  @Override
  public List<String> references() {
    return Copies.given(baseModel, draftModel, deploymentShape);
  }
}
