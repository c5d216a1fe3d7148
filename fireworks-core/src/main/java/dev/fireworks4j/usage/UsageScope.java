// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.usage;

import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;

/** Whose costs are asked for, open to values newer than this library. */
public record UsageScope(String value) implements OpenEnum {
  public static final UsageScope UNSPECIFIED = new UsageScope("SCOPE_UNSPECIFIED");
  public static final UsageScope ACCOUNT = new UsageScope("ACCOUNT");
  public static final UsageScope SELF = new UsageScope("SELF");

  public UsageScope {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
