// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.resource;

import dev.fireworks4j.internal.KnownValues;
import java.util.Objects;

/**
 * What a job is scheduled as, open to values newer than this library.
 *
 * @param value the text on the wire, e.g. {@code PURPOSE_PILOT}
 */
public record Purpose(String value) implements OpenEnum {
  private static final KnownValues KNOWN = new KnownValues();

  public static final Purpose UNSPECIFIED = new Purpose(KNOWN.add("PURPOSE_UNSPECIFIED"));
  public static final Purpose PILOT = new Purpose(KNOWN.add("PURPOSE_PILOT"));

  public Purpose {
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
