// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.AcceleratorType;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.Credential;
import dev.fireworks4j.resource.Placement;
import dev.fireworks4j.resource.Precision;
import dev.fireworks4j.wire.InQuery;
import dev.fireworks4j.wire.Reference;
import dev.fireworks4j.wire.Resolved;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to serve, and on what: either a {@code deploymentShape}, or hardware. Most deployments that fail were made
 * without a
 * shape: nothing is checked then beforehand.
 *
 * <p>Use {@link #builder()}; the constructor changes when the service learns more.
 *
 * @param id 1 to 63 of a-z, 0-9 and hyphen; null to have one made
 * @param displayName a name for people, under 64 characters
 * @param description text for people, under 1000 characters
 * @param annotations tags; keys of customers begin with {@code custom/}
 * @param minReplicaCount fewest replicas; 0 lets it scale to zero, which is the default
 * @param maxReplicaCount most replicas; 0 turns it off; the default is the minimum, but at least 1
 * @param maxWithRevocableReplicaCount most replicas, those on revocable capacity included
 * @param maxConcurrencyPerReplica requests at a time and replica; more are refused with 429
 * @param autoscalingPolicy when replicas are added and taken away
 * @param baseModel model to serve; a tuned one is merged into its base; required
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
 * @param placement where it may run; fixed once it is created
 * @param preemptible whether its replicas may be taken away; fixed once it is created
 * @param directRouteType how it is reached without the public API
 * @param directRouteApiKeys keys for the direct route
 * @param enableHotLoad whether it loads new weights while it serves
 * @param hotLoadBucketType where those weights lie; fixed once it is created
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
 * @param disableAutoDeploy whether a base model that is deployed nowhere stays so; it is deployed here otherwise
 * @param disableSpeculativeDecoding whether to guess no tokens ahead, whatever the shape says
 * @param skipShapeValidation whether to take a shape that is not validated for the model
 * @param acceptShapelessRisk whether hardware without a shape is accepted knowingly; not together with a shape
 * @param extraBody members beside these, sent as given
 * @param extraQuery query parameters, sent as given
 */
@WithBuilder
public record CreateDeployment(
    @Nullable String id,
    @Nullable String displayName,
    @Nullable String description,
    Map<String, String> annotations,
    @Nullable Integer minReplicaCount,
    @Nullable Integer maxReplicaCount,
    @Nullable Integer maxWithRevocableReplicaCount,
    @Nullable Integer maxConcurrencyPerReplica,
    @Nullable AutoscalingPolicy autoscalingPolicy,
    @Reference("models") String baseModel,
    @Nullable @Resolved String deploymentShape,
    @Nullable Integer acceleratorCount,
    @Nullable AcceleratorType acceleratorType,
    @Nullable Precision precision,
    @Nullable Boolean enableAddons,
    @Nullable Integer numPeftDeviceCached,
    @Nullable @Reference("models") String draftModel,
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
    @Nullable @Reference("rlorTrainerJobs") String hotLoadTrainerJob,
    @Nullable HotLoadTransitionType hotLoadTransitionType,
    @Nullable Boolean enableHotReloadLatestAddon,
    @Nullable String activeModelVersion,
    @Nullable String targetModelVersion,
    @Nullable Boolean disableDeploymentSizeValidation,
    @Nullable String deploymentTemplate,
    @Nullable AutoTune autoTune,
    @Nullable String pricingPlanId,
    @InQuery @Nullable Boolean disableAutoDeploy,
    @InQuery @Nullable Boolean disableSpeculativeDecoding,
    @InQuery @Nullable Boolean skipShapeValidation,
    @InQuery @Nullable Boolean acceptShapelessRisk,
    Map<String, Object> extraBody,
    Map<String, String> extraQuery)
    implements CreateSpec {

  public CreateDeployment {
    annotations = Copies.map(annotations);
    directRouteApiKeys = Copies.list(directRouteApiKeys);
    extraBody = Copies.freeForm(extraBody);
    extraQuery = Copies.query(extraQuery);
    new DeploymentChecks("CreateDeployment")
        .names(id, displayName, description)
        .required("baseModel", baseModel)
        .hardware(deploymentShape, acceleratorType, acceleratorCount, acceptShapelessRisk)
        .replicas(minReplicaCount, maxReplicaCount, maxWithRevocableReplicaCount)
        .autoscaling(autoscalingPolicy, minReplicaCount)
        .notNegative("maxConcurrencyPerReplica", maxConcurrencyPerReplica)
        .speculation(draftTokenCount, ngramSpeculationLength, maxContextLength)
        .placement(placement)
        .hotLoad(hotLoadBucketUrl, hotLoadTrainerJob)
        .tags("annotations", annotations)
        .orThrow();
  }

  /**
   * A builder with nothing set.
   *
   * <p>{@code build()} throws {@link dev.fireworks4j.error.InvalidRequestException} with all problems at once.
   */
  public static CreateDeploymentBuilder builder() {
    return CreateDeploymentBuilder.builder();
  }
}
