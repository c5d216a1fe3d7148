// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.account;

import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;

/** State of an account or a user, open to values newer than this library. */
public record ProvisioningState(String value) implements OpenEnum {
  public static final ProvisioningState UNSPECIFIED = new ProvisioningState("STATE_UNSPECIFIED");
  public static final ProvisioningState CREATING = new ProvisioningState("CREATING");
  public static final ProvisioningState READY = new ProvisioningState("READY");
  public static final ProvisioningState UPDATING = new ProvisioningState("UPDATING");
  public static final ProvisioningState DELETING = new ProvisioningState("DELETING");

  public ProvisioningState {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
