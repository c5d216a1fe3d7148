// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.usage;

import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;

/** What was used, open to values newer than this library. */
public record UsageType(String value) implements OpenEnum {
  public static final UsageType UNSPECIFIED = new UsageType("USAGE_TYPE_UNSPECIFIED");
  public static final UsageType SERVERLESS = new UsageType("SERVERLESS");
  public static final UsageType DEDICATED_DEPLOYMENT = new UsageType("DEDICATED_DEPLOYMENT");
  public static final UsageType TRAINING = new UsageType("TRAINING");

  public UsageType {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
