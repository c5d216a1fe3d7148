// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.OpenEnum;
import dev.fireworks4j.resource.Resource;
import dev.fireworks4j.resource.Status;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The part of a deployment that runs in one region.
 *
 * @param name full name, below that of the deployment
 * @param state never null: {@code UNSPECIFIED} where the service left it out
 * @param status why it is in this state
 * @param replicaStats what its replicas are doing
 */
@WithBuilder
public record DeploymentShard(
    String name,
    @Nullable Instant createTime,
    @Nullable Instant updateTime,
    DeploymentShardState state,
    @Nullable Status status,
    @Nullable ReplicaStats replicaStats,
    Map<String, Object> extras)
    implements Resource {

  public DeploymentShard {
    Objects.requireNonNull(name, "name");
    state = Objects.requireNonNullElse(state, DeploymentShardState.UNSPECIFIED);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; {@code name} is the only required field. */
  public static DeploymentShardBuilder builder() {
    return DeploymentShardBuilder.builder();
  }

  /** State of the part of a deployment that runs in one region, open to values newer than this library. */
  public static final class DeploymentShardState extends OpenEnum {
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
}
