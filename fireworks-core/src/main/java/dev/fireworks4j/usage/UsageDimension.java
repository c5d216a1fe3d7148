// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.usage;

import dev.fireworks4j.internal.KnownValues;
import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;

/**
 * What costs are grouped by, open to values newer than this library.
 *
 * @param value the text on the wire, e.g. {@code MODEL}
 */
public record UsageDimension(String value) implements OpenEnum {
  private static final KnownValues KNOWN = new KnownValues();

  public static final UsageDimension UNSPECIFIED =
      new UsageDimension(KNOWN.add("DIMENSION_UNSPECIFIED"));
  public static final UsageDimension HOUR = new UsageDimension(KNOWN.add("HOUR"));
  public static final UsageDimension DAY = new UsageDimension(KNOWN.add("DAY"));
  public static final UsageDimension MODEL = new UsageDimension(KNOWN.add("MODEL"));
  public static final UsageDimension USER = new UsageDimension(KNOWN.add("USER"));
  public static final UsageDimension API_KEY = new UsageDimension(KNOWN.add("API_KEY"));

  public UsageDimension {
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
