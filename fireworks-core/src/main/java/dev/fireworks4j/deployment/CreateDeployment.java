// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.AcceleratorType;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.Credential;
import dev.fireworks4j.resource.Placement;
import dev.fireworks4j.resource.Precision;
import dev.fireworks4j.wire.WireMarks.InQuery;
import dev.fireworks4j.wire.WireMarks.Reference;
import dev.fireworks4j.wire.WireMarks.Resolved;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A new deployment: a model, and either a {@code deploymentShape} or hardware. Most deployments that fail were made
 * without a shape, because then nothing is checked beforehand. The other fields are those of {@link Deployment}.
 *
 * @param baseModel model to serve; a tuned one is merged into its base; required
 * @param disableAutoDeploy whether a base model that is deployed nowhere stays so; it is deployed here otherwise
 * @param disableSpeculativeDecoding whether to switch off speculative decoding, whatever the shape says
 * @param skipShapeValidation whether to take a shape that is not validated for the model
 * @param acceptShapelessRisk whether hardware without a shape is accepted knowingly; not together with a shape
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
        .id("id", id)
        .displayName(displayName)
        .description(description)
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

  /** A builder with nothing set; {@code build()} reports all problems at once. */
  public static CreateDeploymentBuilder builder() {
    return CreateDeploymentBuilder.builder();
  }
}
