// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import dev.fireworks4j.internal.KnownValues;
import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;

/**
 * What a deployment shape is made for, open to values newer than this library.
 *
 * @param value the text on the wire, e.g. {@code FAST}
 */
public record DeploymentShapePreset(String value) implements OpenEnum {
  private static final KnownValues KNOWN = new KnownValues();

  public static final DeploymentShapePreset UNSPECIFIED =
      new DeploymentShapePreset(KNOWN.add("PRESET_TYPE_UNSPECIFIED"));
  public static final DeploymentShapePreset MINIMAL =
      new DeploymentShapePreset(KNOWN.add("MINIMAL"));
  public static final DeploymentShapePreset FAST = new DeploymentShapePreset(KNOWN.add("FAST"));
  public static final DeploymentShapePreset THROUGHPUT =
      new DeploymentShapePreset(KNOWN.add("THROUGHPUT"));
  public static final DeploymentShapePreset FULL_PRECISION =
      new DeploymentShapePreset(KNOWN.add("FULL_PRECISION"));
  public static final DeploymentShapePreset AGENTIC_CODING =
      new DeploymentShapePreset(KNOWN.add("AGENTIC_CODING"));
  public static final DeploymentShapePreset CHAT = new DeploymentShapePreset(KNOWN.add("CHAT"));
  public static final DeploymentShapePreset SUMMARIZATION =
      new DeploymentShapePreset(KNOWN.add("SUMMARIZATION"));

  /** Many adapters on one base model. */
  public static final DeploymentShapePreset MULTI_LORA =
      new DeploymentShapePreset(KNOWN.add("MULTI_LORA"));

  public DeploymentShapePreset {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public boolean isKnown() {
    return KNOWN.contains(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
