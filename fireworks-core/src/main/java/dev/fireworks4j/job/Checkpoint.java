// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.OpenEnum;
import dev.fireworks4j.resource.Resource;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A checkpoint that a trainer job saved.
 *
 * @param name {@code accounts/{account}/rlorTrainerJobs/{job}/checkpoints/{checkpoint}}
 * @param updateTime the same as {@code createTime}: checkpoints never change
 * @param checkpointType what it holds
 * @param promotable whether a model can be made of it
 */
@WithBuilder
public record Checkpoint(
    String name,
    @Nullable Instant createTime,
    @Nullable Instant updateTime,
    @Nullable CheckpointType checkpointType,
    @Nullable Boolean promotable,
    Map<String, Object> extras)
    implements Resource {

  public Checkpoint {
    Objects.requireNonNull(name, "name");
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; {@code name} is the only required field. */
  public static CheckpointBuilder builder() {
    return CheckpointBuilder.builder();
  }

  /** What a checkpoint holds, open to values newer than this library. */
  public static final class CheckpointType extends OpenEnum {
    public static final CheckpointType UNSPECIFIED =
        new CheckpointType("CHECKPOINT_TYPE_UNSPECIFIED");
    public static final CheckpointType INFERENCE_BASE =
        new CheckpointType("CHECKPOINT_TYPE_INFERENCE_BASE");
    public static final CheckpointType INFERENCE_ARC_V2 =
        new CheckpointType("CHECKPOINT_TYPE_INFERENCE_ARC_V2");
    public static final CheckpointType INFERENCE_LORA =
        new CheckpointType("CHECKPOINT_TYPE_INFERENCE_LORA");
    public static final CheckpointType TRAINING = new CheckpointType("CHECKPOINT_TYPE_TRAINING");
    public static final CheckpointType TRAINING_LORA =
        new CheckpointType("CHECKPOINT_TYPE_TRAINING_LORA");

    /** Any value, also one newer than this library. */
    public CheckpointType(String value) {
      super(value);
    }
  }
}
