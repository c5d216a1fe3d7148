// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.usage;

import dev.fireworks4j.internal.KnownValues;
import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;

/**
 * What usage is of, open to values newer than this library.
 *
 * @param value the text on the wire, e.g. {@code SERVERLESS}
 */
public record UsageType(String value) implements OpenEnum {
  private static final KnownValues KNOWN = new KnownValues();

  public static final UsageType UNSPECIFIED = new UsageType(KNOWN.add("USAGE_TYPE_UNSPECIFIED"));
  public static final UsageType SERVERLESS = new UsageType(KNOWN.add("SERVERLESS"));
  public static final UsageType DEDICATED_DEPLOYMENT =
      new UsageType(KNOWN.add("DEDICATED_DEPLOYMENT"));
  public static final UsageType TRAINING = new UsageType(KNOWN.add("TRAINING"));

  public UsageType {
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
