// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.usage;

import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;

/** What costs are grouped by, open to values newer than this library. */
public record UsageDimension(String value) implements OpenEnum {
  public static final UsageDimension UNSPECIFIED = new UsageDimension("DIMENSION_UNSPECIFIED");
  public static final UsageDimension HOUR = new UsageDimension("HOUR");
  public static final UsageDimension DAY = new UsageDimension("DAY");
  public static final UsageDimension MODEL = new UsageDimension("MODEL");
  public static final UsageDimension USER = new UsageDimension("USER");
  public static final UsageDimension API_KEY = new UsageDimension("API_KEY");

  public UsageDimension {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
