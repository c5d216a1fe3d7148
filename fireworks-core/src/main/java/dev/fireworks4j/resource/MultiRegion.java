// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.resource;

/** An area of several regions, open to values newer than this library. */
public final class MultiRegion extends OpenEnum {
  public static final MultiRegion UNSPECIFIED = new MultiRegion("MULTI_REGION_UNSPECIFIED");
  public static final MultiRegion GLOBAL = new MultiRegion("GLOBAL");
  public static final MultiRegion US = new MultiRegion("US");
  public static final MultiRegion EUROPE = new MultiRegion("EUROPE");
  public static final MultiRegion APAC = new MultiRegion("APAC");

  /** Any value, also one newer than this library. */
  public MultiRegion(String value) {
    super(value);
  }
}
