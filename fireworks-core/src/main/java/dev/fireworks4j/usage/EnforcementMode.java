// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.usage;

import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;

/** What happens when a spend limit is reached, open to values newer than this library. */
public record EnforcementMode(String value) implements OpenEnum {
  public static final EnforcementMode UNSPECIFIED =
      new EnforcementMode("ENFORCEMENT_MODE_UNSPECIFIED");
  public static final EnforcementMode DISABLED = new EnforcementMode("DISABLED");
  public static final EnforcementMode WARN = new EnforcementMode("WARN");
  public static final EnforcementMode BLOCK = new EnforcementMode("BLOCK");

  public EnforcementMode {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
