// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.resource;

import dev.fireworks4j.internal.KnownValues;
import java.util.Objects;

/**
 * An area of several regions, open to values newer than this library.
 *
 * @param value the text on the wire, e.g. {@code GLOBAL}
 */
public record MultiRegion(String value) implements OpenEnum {
  private static final KnownValues KNOWN = new KnownValues();

  public static final MultiRegion UNSPECIFIED =
      new MultiRegion(KNOWN.add("MULTI_REGION_UNSPECIFIED"));
  public static final MultiRegion GLOBAL = new MultiRegion(KNOWN.add("GLOBAL"));
  public static final MultiRegion US = new MultiRegion(KNOWN.add("US"));
  public static final MultiRegion EUROPE = new MultiRegion(KNOWN.add("EUROPE"));
  public static final MultiRegion APAC = new MultiRegion(KNOWN.add("APAC"));

  public MultiRegion {
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
