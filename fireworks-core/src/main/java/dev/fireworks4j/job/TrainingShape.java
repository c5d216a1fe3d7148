// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.deployment.DeploymentShape;
import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.AcceleratorType;
import dev.fireworks4j.resource.OpenEnum;
import dev.fireworks4j.resource.Resource;
import dev.fireworks4j.wire.WireMarks.WireName;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Hardware and settings that the service has tested for trainers of a model; only the service can create one. The other
 * fields are those of {@link DeploymentShape}.
 *
 * @param name full name, {@code accounts/{account}/trainingShapes/{id}}
 * @param deploymentShapeVersion full name of the deployment shape's version with which its numbers were compared
 * @param trainerImageTag software of the trainer
 * @param trainerMode what the trainer does
 * @param nodeCount machines of a trainer
 * @param trainerShardingScheme how a trainer spreads over its accelerators
 * @param acceleratorCount accelerators of all machines together
 * @param maxSupportedContextLength longest row, in tokens
 */
@WithBuilder
public record TrainingShape(
    String name,
    @Nullable String displayName,
    @Nullable String description,
    @Nullable Instant createTime,
    @Nullable Instant updateTime,
    @Nullable String baseModel,
    @Nullable String deploymentShapeVersion,
    @Nullable String trainerImageTag,
    @Nullable TrainerMode trainerMode,
    @Nullable Integer nodeCount,
    @Nullable TrainerShardingScheme trainerShardingScheme,
    @Nullable String modelType,
    @Nullable Long parameterCount,
    @Nullable AcceleratorType acceleratorType,
    @Nullable Integer acceleratorCount,
    @Nullable Integer maxSupportedContextLength,
    Map<String, Object> extras)
    implements Resource {

  public TrainingShape {
    Objects.requireNonNull(name, "name");
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; {@code name} is the only required field. */
  public static TrainingShapeBuilder builder() {
    return TrainingShapeBuilder.builder();
  }

  /**
   * A training shape as it was at one time. Its name, or that of the shape, can be the {@code trainingShape} of {@link
   * CreateRlorTrainerJob}.
   *
   * @param name full name, {@code accounts/{account}/trainingShapes/{shape}/versions/{id}}
   * @param snapshot the whole shape
   * @param validated whether the service has tested it
   * @param latestValidated whether it is the newest validated version
   * @param isPublic whether customers may use it
   */
  @WithBuilder
  public record TrainingShapeVersion(
      String name,
      @Nullable Instant createTime,
      @Nullable Instant updateTime,
      @Nullable TrainingShape snapshot,
      @Nullable Boolean validated,
      @Nullable Boolean latestValidated,
      @WireName("public") @Nullable Boolean isPublic,
      Map<String, Object> extras)
      implements Resource {

    public TrainingShapeVersion {
      Objects.requireNonNull(name, "name");
      extras = Copies.freeForm(extras);
    }

    /** A builder with nothing set; {@code name} is the only required field. */
    public static TrainingShapeVersionBuilder builder() {
      return TrainingShapeVersionBuilder.builder();
    }
  }

  /** What a trainer does, open to values newer than this library. */
  public static final class TrainerMode extends OpenEnum {
    public static final TrainerMode UNSPECIFIED = new TrainerMode("TRAINER_MODE_UNSPECIFIED");
    public static final TrainerMode POLICY_TRAINER = new TrainerMode("POLICY_TRAINER");
    public static final TrainerMode FORWARD_ONLY = new TrainerMode("FORWARD_ONLY");
    public static final TrainerMode LORA_TRAINER = new TrainerMode("LORA_TRAINER");

    /** Any value, also one newer than this library. */
    public TrainerMode(String value) {
      super(value);
    }
  }
}
