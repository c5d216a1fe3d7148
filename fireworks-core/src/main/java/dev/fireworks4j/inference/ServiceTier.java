// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.internal.KnownValues;
import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;

/**
 * Class of service of a request, open to values newer than this library.
 *
 * @param value the text on the wire, e.g. {@code priority}
 */
public record ServiceTier(String value) implements OpenEnum {
  private static final KnownValues KNOWN = new KnownValues();

  public static final ServiceTier AUTO = new ServiceTier(KNOWN.add("auto"));
  public static final ServiceTier DEFAULT = new ServiceTier(KNOWN.add("default"));
  public static final ServiceTier FLEX = new ServiceTier(KNOWN.add("flex"));
  public static final ServiceTier PRIORITY = new ServiceTier(KNOWN.add("priority"));

  public ServiceTier {
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
