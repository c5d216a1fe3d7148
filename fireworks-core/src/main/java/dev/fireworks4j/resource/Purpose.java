// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.resource;

/** What a job is scheduled as, open to values newer than this library. */
public final class Purpose extends OpenEnum {
  public static final Purpose UNSPECIFIED = new Purpose("PURPOSE_UNSPECIFIED");
  public static final Purpose PILOT = new Purpose("PURPOSE_PILOT");

  /** Any value, also one newer than this library. */
  public Purpose(String value) {
    super(value);
  }
}
