// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;

/** What a version of a deployment shape can do, open to values newer than this library. */
public record DeploymentShapeCapability(String value) implements OpenEnum {
  public static final DeploymentShapeCapability UNSPECIFIED =
      new DeploymentShapeCapability("CAPABILITY_UNSPECIFIED");
  public static final DeploymentShapeCapability MULTI_LORA =
      new DeploymentShapeCapability("MULTI_LORA");

  public DeploymentShapeCapability {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
