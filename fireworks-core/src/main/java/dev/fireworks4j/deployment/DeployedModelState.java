// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import dev.fireworks4j.internal.KnownStates;
import dev.fireworks4j.resource.OpenEnum;
import dev.fireworks4j.resource.Phase;
import java.util.Objects;

/** State of a model that is loaded on a deployment, open to values newer than this library. */
public final class DeployedModelState extends OpenEnum {
  private static final KnownStates<DeployedModelState> KNOWN =
      new KnownStates<>(DeployedModelState::new);

  public static final DeployedModelState UNSPECIFIED =
      KNOWN.add("STATE_UNSPECIFIED", Phase.PENDING);

  /** Being unloaded, or its load failed: there is no failed state. */
  public static final DeployedModelState UNDEPLOYING = KNOWN.add("UNDEPLOYING", Phase.FAILED);

  public static final DeployedModelState DEPLOYING = KNOWN.add("DEPLOYING", Phase.ACTIVE);

  /** Loaded. Requests may still be refused as not found for some minutes. */
  public static final DeployedModelState DEPLOYED = KNOWN.add("DEPLOYED", Phase.SUCCEEDED);

  public static final DeployedModelState UPDATING = KNOWN.add("UPDATING", Phase.ACTIVE);

  /** Any value, also one newer than this library. */
  public DeployedModelState(String value) {
    super(value);
  }

  /** What the state means; an unknown one is under way. */
  public Phase phase() {
    return Objects.requireNonNullElse(KNOWN.phase(value()), Phase.ACTIVE);
  }
}
