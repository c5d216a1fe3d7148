// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import dev.fireworks4j.internal.KnownValues;
import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;

/**
 * State of the part of a deployment that runs in one region, open to values newer than this library.
 *
 * @param value the text on the wire, e.g. {@code READY}
 */
public record DeploymentShardState(String value) implements OpenEnum {
  private static final KnownValues KNOWN = new KnownValues();

  public static final DeploymentShardState UNSPECIFIED =
      new DeploymentShardState(KNOWN.add("STATE_UNSPECIFIED"));
  public static final DeploymentShardState CREATING =
      new DeploymentShardState(KNOWN.add("CREATING"));
  public static final DeploymentShardState READY = new DeploymentShardState(KNOWN.add("READY"));
  public static final DeploymentShardState DELETING =
      new DeploymentShardState(KNOWN.add("DELETING"));
  public static final DeploymentShardState FAILED = new DeploymentShardState(KNOWN.add("FAILED"));
  public static final DeploymentShardState UPDATING =
      new DeploymentShardState(KNOWN.add("UPDATING"));

  public DeploymentShardState {
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
