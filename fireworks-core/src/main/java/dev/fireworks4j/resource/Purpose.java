// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.resource;

import java.util.Objects;

/** What a job is scheduled as, open to values newer than this library. */
public record Purpose(String value) implements OpenEnum {
  public static final Purpose UNSPECIFIED = new Purpose("PURPOSE_UNSPECIFIED");
  public static final Purpose PILOT = new Purpose("PURPOSE_PILOT");

  public Purpose {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
