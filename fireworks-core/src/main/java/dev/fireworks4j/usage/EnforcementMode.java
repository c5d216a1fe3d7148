// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.usage;

import dev.fireworks4j.internal.KnownValues;
import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;

/**
 * What happens when a spend limit is reached, open to values newer than this library.
 *
 * @param value the text on the wire, e.g. {@code BLOCK}
 */
public record EnforcementMode(String value) implements OpenEnum {
  private static final KnownValues KNOWN = new KnownValues();

  public static final EnforcementMode UNSPECIFIED =
      new EnforcementMode(KNOWN.add("ENFORCEMENT_MODE_UNSPECIFIED"));
  public static final EnforcementMode DISABLED = new EnforcementMode(KNOWN.add("DISABLED"));
  public static final EnforcementMode WARN = new EnforcementMode(KNOWN.add("WARN"));
  public static final EnforcementMode BLOCK = new EnforcementMode(KNOWN.add("BLOCK"));

  public EnforcementMode {
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
