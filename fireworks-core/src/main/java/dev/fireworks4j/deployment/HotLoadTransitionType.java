// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;

/** How a deployment changes to weights that it loads while it serves, open to values newer than this library. */
public record HotLoadTransitionType(String value) implements OpenEnum {
  public static final HotLoadTransitionType UNSPECIFIED =
      new HotLoadTransitionType("HOT_LOAD_TRANSITION_TYPE_UNSPECIFIED");
  public static final HotLoadTransitionType ASYNC = new HotLoadTransitionType("ASYNC");
  public static final HotLoadTransitionType SYNC = new HotLoadTransitionType("SYNC");

  public HotLoadTransitionType {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
