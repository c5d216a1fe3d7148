// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.usage;

import dev.fireworks4j.internal.KnownValues;
import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;

/**
 * Whose costs are asked for, open to values newer than this library.
 *
 * @param value the text on the wire, e.g. {@code ACCOUNT}
 */
public record UsageScope(String value) implements OpenEnum {
  private static final KnownValues KNOWN = new KnownValues();

  public static final UsageScope UNSPECIFIED = new UsageScope(KNOWN.add("SCOPE_UNSPECIFIED"));
  public static final UsageScope ACCOUNT = new UsageScope(KNOWN.add("ACCOUNT"));
  public static final UsageScope SELF = new UsageScope(KNOWN.add("SELF"));

  public UsageScope {
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
