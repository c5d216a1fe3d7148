// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;

/** Class of service of a request, open to values newer than this library. */
public record ServiceTier(String value) implements OpenEnum {
  public static final ServiceTier AUTO = new ServiceTier("auto");
  public static final ServiceTier DEFAULT = new ServiceTier("default");
  public static final ServiceTier FLEX = new ServiceTier("flex");
  public static final ServiceTier PRIORITY = new ServiceTier("priority");

  public ServiceTier {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
