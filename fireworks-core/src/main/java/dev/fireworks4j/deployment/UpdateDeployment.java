// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.AcceleratorType;
import dev.fireworks4j.resource.Credential;
import dev.fireworks4j.resource.Precision;
import dev.fireworks4j.resource.UpdateSpec;
import dev.fireworks4j.wire.WireMarks.InQuery;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a deployment; what is null stays as it is. Tags are changed by methods of their own. The other fields are
 * those of {@link Deployment}.
 *
 * @param minReplicaCount minimum number of replicas; 0 lets it scale to zero; null leaves it
 * @param maxReplicaCount maximum number of replicas; 0 turns it off; null leaves it
 * @param skipShapeValidation whether to take a shape that is not validated for the model
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
        .displayName(displayName)
        .description(description)
        .replicas(minReplicaCount, maxReplicaCount, maxWithRevocableReplicaCount)
        .autoscaling(autoscalingPolicy, minReplicaCount)
        .notNegative("maxConcurrencyPerReplica", maxConcurrencyPerReplica)
        .speculation(draftTokenCount, ngramSpeculationLength, maxContextLength)
        .hotLoad(hotLoadBucketUrl, hotLoadTrainerJob)
        .clearable(UpdateDeployment.class, clear)
        .orThrow();
  }

  /** A builder with nothing set; {@code build()} reports all problems at once. */
  public static UpdateDeploymentBuilder builder() {
    return UpdateDeploymentBuilder.builder();
  }

  /** The same changes, with more fields to clear; see {@link UpdateSpec#clear()}. */
  public UpdateDeployment clear(String... fields) {
    return UpdateDeploymentBuilder.builder(this).clear(Copies.joined(clear, fields)).build();
  }
}
