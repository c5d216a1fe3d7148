// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.account;

import dev.fireworks4j.resource.OpenEnum;

/** State of an account or a user, open to values newer than this library. */
public final class ProvisioningState extends OpenEnum {
  public static final ProvisioningState UNSPECIFIED = new ProvisioningState("STATE_UNSPECIFIED");
  public static final ProvisioningState CREATING = new ProvisioningState("CREATING");
  public static final ProvisioningState READY = new ProvisioningState("READY");
  public static final ProvisioningState UPDATING = new ProvisioningState("UPDATING");
  public static final ProvisioningState DELETING = new ProvisioningState("DELETING");

  /** Any value, also one newer than this library. */
  public ProvisioningState(String value) {
    super(value);
  }
}
