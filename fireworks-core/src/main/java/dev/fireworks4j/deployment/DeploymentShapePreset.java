// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import dev.fireworks4j.resource.OpenEnum;

/** What a deployment shape is made for, open to values newer than this library. */
public final class DeploymentShapePreset extends OpenEnum {
  public static final DeploymentShapePreset UNSPECIFIED =
      new DeploymentShapePreset("PRESET_TYPE_UNSPECIFIED");
  public static final DeploymentShapePreset MINIMAL = new DeploymentShapePreset("MINIMAL");
  public static final DeploymentShapePreset FAST = new DeploymentShapePreset("FAST");
  public static final DeploymentShapePreset THROUGHPUT = new DeploymentShapePreset("THROUGHPUT");
  public static final DeploymentShapePreset FULL_PRECISION =
      new DeploymentShapePreset("FULL_PRECISION");
  public static final DeploymentShapePreset AGENTIC_CODING =
      new DeploymentShapePreset("AGENTIC_CODING");
  public static final DeploymentShapePreset CHAT = new DeploymentShapePreset("CHAT");
  public static final DeploymentShapePreset SUMMARIZATION =
      new DeploymentShapePreset("SUMMARIZATION");

  /** Many adapters on one base model. */
  public static final DeploymentShapePreset MULTI_LORA = new DeploymentShapePreset("MULTI_LORA");

  /** Any value, also one newer than this library. */
  public DeploymentShapePreset(String value) {
    super(value);
  }
}
