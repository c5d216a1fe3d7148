// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import dev.fireworks4j.resource.OpenEnum;

/** State of the part of a deployment that runs in one region, open to values newer than this library. */
public final class DeploymentShardState extends OpenEnum {
  public static final DeploymentShardState UNSPECIFIED =
      new DeploymentShardState("STATE_UNSPECIFIED");
  public static final DeploymentShardState CREATING = new DeploymentShardState("CREATING");
  public static final DeploymentShardState READY = new DeploymentShardState("READY");
  public static final DeploymentShardState DELETING = new DeploymentShardState("DELETING");
  public static final DeploymentShardState FAILED = new DeploymentShardState("FAILED");
  public static final DeploymentShardState UPDATING = new DeploymentShardState("UPDATING");

  /** Any value, also one newer than this library. */
  public DeploymentShardState(String value) {
    super(value);
  }
}
