// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.AcceleratorType;
import dev.fireworks4j.resource.Precision;
import dev.fireworks4j.resource.Resource;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Hardware and settings that the service has tested for a model; only the service can create one. The other fields are
 * those of {@link Deployment}.
 *
 * @param name full name, {@code accounts/{account}/deploymentShapes/{id}}
 * @param displayName a name for people
 * @param description text for people
 * @param baseModel full name of the model that it is for
 * @param modelType architecture of the model
 * @param parameterCount parameters of the model
 * @param disableDeploymentSizeValidation whether it is not checked that the model fits the hardware
 * @param enableAddons deprecated: whether adapters can be loaded; see {@link DeploymentShapeVersion#capabilities()}
 * @param draftModel deprecated: model that guesses tokens ahead
 * @param draftTokenCount tokens that are guessed ahead
 * @param disableSpeculativeDecoding whether no tokens are guessed ahead
 * @param numLoraDeviceCached adapters that are kept on the accelerator
 * @param presetType what it is made for
 */
@WithBuilder
public record DeploymentShape(
    String name,
    @Nullable String displayName,
    @Nullable String description,
    @Nullable Instant createTime,
    @Nullable Instant updateTime,
    @Nullable String baseModel,
    @Nullable String modelType,
    @Nullable Long parameterCount,
    @Nullable Integer acceleratorCount,
    @Nullable AcceleratorType acceleratorType,
    @Nullable Precision precision,
    @Nullable Boolean disableDeploymentSizeValidation,
    @Nullable Boolean enableAddons,
    @Nullable String draftModel,
    @Nullable Integer draftTokenCount,
    @Nullable Integer ngramSpeculationLength,
    @Nullable Boolean disableSpeculativeDecoding,
    @Nullable Boolean enableSessionAffinity,
    @Nullable Integer numLoraDeviceCached,
    @Nullable Integer maxContextLength,
    @Nullable DeploymentShapePreset presetType,
    Map<String, Object> extras)
    implements Resource {

  public DeploymentShape {
    Objects.requireNonNull(name, "name");
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; {@code name} is the only required field. */
  public static DeploymentShapeBuilder builder() {
    return DeploymentShapeBuilder.builder();
  }
}
