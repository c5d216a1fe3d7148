// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.AcceleratorType;
import dev.fireworks4j.resource.Credential;
import dev.fireworks4j.resource.Precision;
import dev.fireworks4j.resource.UpdateSpec;
import dev.fireworks4j.wire.InQuery;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a deployment; what is null stays as it is. Tags are changed by methods of their own.
 *
 * <p>Use {@link #builder()}; the constructor changes when the service learns more.
 *
 * @param displayName a name for people, under 64 characters
 * @param description text for people, under 1000 characters
 * @param minReplicaCount fewest replicas; 0 lets it scale to zero, which is the default
 * @param maxReplicaCount most replicas; 0 turns it off; the default is the minimum, but at least 1
 * @param maxWithRevocableReplicaCount most replicas, those on revocable capacity included
 * @param maxConcurrencyPerReplica requests at a time and replica; more are refused with 429
 * @param autoscalingPolicy when replicas are added and taken away
 * @param deploymentShape hardware and settings: name of a shape or of a version of one, or {@code default}; answers
 *     hold the version
 * @param acceleratorCount accelerators a replica
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
 * @param directRouteType how it is reached without the public API
 * @param directRouteApiKeys keys for the direct route
 * @param enableHotLoad whether it loads new weights while it serves
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
 * @param skipShapeValidation whether to take a shape that is not validated for the model
 * @param clear fields that lose their value, by their names on the wire, e.g. {@code display_name}
 * @param extraBody members beside these, sent as given
 * @param extraQuery query parameters, sent as given
 */
@WithBuilder
public record UpdateDeployment(
    @Nullable String displayName,
    @Nullable String description,
    @Nullable Integer minReplicaCount,
    @Nullable Integer maxReplicaCount,
    @Nullable Integer maxWithRevocableReplicaCount,
    @Nullable Integer maxConcurrencyPerReplica,
    @Nullable AutoscalingPolicy autoscalingPolicy,
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
    @Nullable DirectRouteType directRouteType,
    List<Credential> directRouteApiKeys,
    @Nullable Boolean enableHotLoad,
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
    @InQuery @Nullable Boolean skipShapeValidation,
    List<String> clear,
    Map<String, Object> extraBody,
    Map<String, String> extraQuery)
    implements UpdateSpec {

  public UpdateDeployment {
    directRouteApiKeys = Copies.list(directRouteApiKeys);
    clear = Copies.list(clear);
    extraBody = Copies.freeForm(extraBody);
    extraQuery = Copies.query(extraQuery);
    new DeploymentChecks("UpdateDeployment")
        .names(null, displayName, description)
        .replicas(minReplicaCount, maxReplicaCount, maxWithRevocableReplicaCount)
        .autoscaling(autoscalingPolicy, minReplicaCount)
        .notNegative("maxConcurrencyPerReplica", maxConcurrencyPerReplica)
        .speculation(draftTokenCount, ngramSpeculationLength, maxContextLength)
        .hotLoad(hotLoadBucketUrl, hotLoadTrainerJob)
        .clearable(UpdateDeployment.class, clear)
        .orThrow();
  }

  /**
   * A builder with nothing set.
   *
   * <p>{@code build()} throws {@link dev.fireworks4j.error.InvalidRequestException} with all problems at once.
   */
  public static UpdateDeploymentBuilder builder() {
    return UpdateDeploymentBuilder.builder();
  }

  /** The same changes, with more fields to clear; see {@link UpdateSpec#clear()}. */
  public UpdateDeployment clear(String... fields) {
    return UpdateDeploymentBuilder.builder(this).clear(Copies.joined(clear, fields)).build();
  }
}
