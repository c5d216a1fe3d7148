// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import dev.fireworks4j.internal.KnownValues;
import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;

/**
 * What a version of a deployment shape can do, open to values newer than this library.
 *
 * @param value the text on the wire, e.g. {@code MULTI_LORA}
 */
public record DeploymentShapeCapability(String value) implements OpenEnum {
  private static final KnownValues KNOWN = new KnownValues();

  public static final DeploymentShapeCapability UNSPECIFIED =
      new DeploymentShapeCapability(KNOWN.add("CAPABILITY_UNSPECIFIED"));
  public static final DeploymentShapeCapability MULTI_LORA =
      new DeploymentShapeCapability(KNOWN.add("MULTI_LORA"));

  public DeploymentShapeCapability {
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
