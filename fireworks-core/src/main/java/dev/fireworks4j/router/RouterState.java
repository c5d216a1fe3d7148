// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.router;

import dev.fireworks4j.internal.KnownStates;
import dev.fireworks4j.resource.OpenEnum;
import dev.fireworks4j.resource.Phase;
import java.util.Objects;

/** State of a router, open to values newer than this library. */
public final class RouterState extends OpenEnum {
  private static final KnownStates<RouterState> KNOWN = new KnownStates<>(RouterState::new);

  public static final RouterState UNSPECIFIED = KNOWN.add("STATE_UNSPECIFIED", Phase.PENDING);
  public static final RouterState CREATING = KNOWN.add("CREATING", Phase.PENDING);
  public static final RouterState READY = KNOWN.add("READY", Phase.SUCCEEDED);
  public static final RouterState UPDATING = KNOWN.add("UPDATING", Phase.ACTIVE);
  public static final RouterState DELETING = KNOWN.add("DELETING", Phase.DELETING);

  /** Any value, also one newer than this library. */
  public RouterState(String value) {
    super(value);
  }

  /** What the state means; an unknown one is under way. */
  public Phase phase() {
    return Objects.requireNonNullElse(KNOWN.phase(value()), Phase.ACTIVE);
  }
}
