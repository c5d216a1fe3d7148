// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.model;

import dev.fireworks4j.internal.KnownValues;
import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;

/**
 * How the files of a model are laid out, open to values newer than this library.
 *
 * @param value the text on the wire, e.g. {@code NATIVE}
 */
public record CheckpointFormat(String value) implements OpenEnum {
  private static final KnownValues KNOWN = new KnownValues();

  public static final CheckpointFormat UNSPECIFIED =
      new CheckpointFormat(KNOWN.add("CHECKPOINT_FORMAT_UNSPECIFIED"));
  public static final CheckpointFormat NATIVE = new CheckpointFormat(KNOWN.add("NATIVE"));
  public static final CheckpointFormat HUGGINGFACE = new CheckpointFormat(KNOWN.add("HUGGINGFACE"));
  public static final CheckpointFormat UNINITIALIZED =
      new CheckpointFormat(KNOWN.add("UNINITIALIZED"));

  public CheckpointFormat {
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
