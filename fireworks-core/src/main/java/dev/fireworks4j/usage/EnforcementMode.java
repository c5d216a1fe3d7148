// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.usage;

import dev.fireworks4j.resource.OpenEnum;

/** What happens when a spend limit is reached, open to values newer than this library. */
public final class EnforcementMode extends OpenEnum {
  public static final EnforcementMode UNSPECIFIED =
      new EnforcementMode("ENFORCEMENT_MODE_UNSPECIFIED");
  public static final EnforcementMode DISABLED = new EnforcementMode("DISABLED");
  public static final EnforcementMode WARN = new EnforcementMode("WARN");
  public static final EnforcementMode BLOCK = new EnforcementMode("BLOCK");

  /** Any value, also one newer than this library. */
  public EnforcementMode(String value) {
    super(value);
  }
}
