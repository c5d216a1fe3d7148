// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.model;

import dev.fireworks4j.internal.KnownValues;
import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;

/**
 * What a snapshot model holds, open to values newer than this library.
 *
 * @param value the text on the wire, e.g. {@code FULL_SNAPSHOT}
 */
public record SnapshotType(String value) implements OpenEnum {
  private static final KnownValues KNOWN = new KnownValues();

  public static final SnapshotType FULL_SNAPSHOT = new SnapshotType(KNOWN.add("FULL_SNAPSHOT"));
  public static final SnapshotType INCREMENTAL_SNAPSHOT =
      new SnapshotType(KNOWN.add("INCREMENTAL_SNAPSHOT"));

  public SnapshotType {
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
