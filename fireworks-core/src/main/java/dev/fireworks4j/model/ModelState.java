// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.model;

import dev.fireworks4j.internal.KnownValues;
import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;

/**
 * Whether a model can be used, open to values newer than this library.
 *
 * @param value the text on the wire, e.g. {@code READY}
 */
public record ModelState(String value) implements OpenEnum {
  private static final KnownValues KNOWN = new KnownValues();

  public static final ModelState UNSPECIFIED = new ModelState(KNOWN.add("STATE_UNSPECIFIED"));

  /** Its files are not complete yet. */
  public static final ModelState UPLOADING = new ModelState(KNOWN.add("UPLOADING"));

  public static final ModelState READY = new ModelState(KNOWN.add("READY"));

  public ModelState {
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
