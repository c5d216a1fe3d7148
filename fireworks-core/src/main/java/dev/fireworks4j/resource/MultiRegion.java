// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.resource;

import java.util.Objects;

/** An area of several regions, open to values newer than this library. */
public record MultiRegion(String value) implements OpenEnum {
  public static final MultiRegion UNSPECIFIED = new MultiRegion("MULTI_REGION_UNSPECIFIED");
  public static final MultiRegion GLOBAL = new MultiRegion("GLOBAL");
  public static final MultiRegion US = new MultiRegion("US");
  public static final MultiRegion EUROPE = new MultiRegion("EUROPE");
  public static final MultiRegion APAC = new MultiRegion("APAC");

  public MultiRegion {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
