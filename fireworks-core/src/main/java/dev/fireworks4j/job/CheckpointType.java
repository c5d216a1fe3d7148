// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.resource.OpenEnum;

/** What a checkpoint holds, open to values newer than this library. */
public final class CheckpointType extends OpenEnum {
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
