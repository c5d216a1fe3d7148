// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.usage;

import dev.fireworks4j.resource.OpenEnum;

/** What costs are grouped by, open to values newer than this library. */
public final class UsageDimension extends OpenEnum {
  public static final UsageDimension UNSPECIFIED = new UsageDimension("DIMENSION_UNSPECIFIED");
  public static final UsageDimension HOUR = new UsageDimension("HOUR");
  public static final UsageDimension DAY = new UsageDimension("DAY");
  public static final UsageDimension MODEL = new UsageDimension("MODEL");
  public static final UsageDimension USER = new UsageDimension("USER");
  public static final UsageDimension API_KEY = new UsageDimension("API_KEY");

  /** Any value, also one newer than this library. */
  public UsageDimension(String value) {
    super(value);
  }
}
