// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import dev.fireworks4j.resource.OpenEnum;

/** What a version of a deployment shape can do, open to values newer than this library. */
public final class DeploymentShapeCapability extends OpenEnum {
  public static final DeploymentShapeCapability UNSPECIFIED =
      new DeploymentShapeCapability("CAPABILITY_UNSPECIFIED");
  public static final DeploymentShapeCapability MULTI_LORA =
      new DeploymentShapeCapability("MULTI_LORA");

  /** Any value, also one newer than this library. */
  public DeploymentShapeCapability(String value) {
    super(value);
  }
}
