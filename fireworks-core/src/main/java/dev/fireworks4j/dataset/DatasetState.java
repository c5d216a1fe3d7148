// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.dataset;

import dev.fireworks4j.internal.KnownValues;
import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;

/**
 * State of a dataset. There is no failed one: look at {@code status} too. Open to values newer than this
 * library.
 *
 * @param value the text on the wire, e.g. {@code UPLOADING}
 */
public record DatasetState(String value) implements OpenEnum {
  private static final KnownValues KNOWN = new KnownValues();

  public static final DatasetState UNSPECIFIED = new DatasetState(KNOWN.add("STATE_UNSPECIFIED"));
  public static final DatasetState UPLOADING = new DatasetState(KNOWN.add("UPLOADING"));
  public static final DatasetState READY = new DatasetState(KNOWN.add("READY"));

  public DatasetState {
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
