// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import dev.fireworks4j.resource.OpenEnum;

/** How a deployment changes to weights that it loads while it serves, open to values newer than this library. */
public final class HotLoadTransitionType extends OpenEnum {
  public static final HotLoadTransitionType UNSPECIFIED =
      new HotLoadTransitionType("HOT_LOAD_TRANSITION_TYPE_UNSPECIFIED");
  public static final HotLoadTransitionType ASYNC = new HotLoadTransitionType("ASYNC");
  public static final HotLoadTransitionType SYNC = new HotLoadTransitionType("SYNC");

  /** Any value, also one newer than this library. */
  public HotLoadTransitionType(String value) {
    super(value);
  }
}
