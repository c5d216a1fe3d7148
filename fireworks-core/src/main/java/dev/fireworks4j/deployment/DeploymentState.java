// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import dev.fireworks4j.internal.KnownStates;
import dev.fireworks4j.resource.OpenEnum;
import dev.fireworks4j.resource.Phase;
import java.util.Objects;

/** State of a deployment, open to values newer than this library. */
public final class DeploymentState extends OpenEnum {
  private static final KnownStates<DeploymentState> KNOWN = new KnownStates<>(DeploymentState::new);

  public static final DeploymentState UNSPECIFIED = KNOWN.add("STATE_UNSPECIFIED", Phase.PENDING);
  public static final DeploymentState CREATING = KNOWN.add("CREATING", Phase.PENDING);

  /** Set up. It may not answer yet; see {@link Deployment#phase()}. */
  public static final DeploymentState READY = KNOWN.add("READY", Phase.SUCCEEDED);

  public static final DeploymentState DELETING = KNOWN.add("DELETING", Phase.DELETING);
  public static final DeploymentState FAILED = KNOWN.add("FAILED", Phase.FAILED);

  /** A change is being applied, such as an adapter that replaces another; READY follows. */
  public static final DeploymentState UPDATING = KNOWN.add("UPDATING", Phase.ACTIVE);

  /** Deleted, but kept until its purge time; it can be undeleted. */
  public static final DeploymentState DELETED = KNOWN.add("DELETED", Phase.DELETED);

  /** Any value, also one newer than this library. */
  public DeploymentState(String value) {
    super(value);
  }

  /** What the state means; an unknown one is under way. */
  public Phase phase() {
    return Objects.requireNonNullElse(KNOWN.phase(value()), Phase.ACTIVE);
  }
}
