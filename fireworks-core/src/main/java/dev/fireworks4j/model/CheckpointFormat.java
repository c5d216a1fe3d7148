// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.model;

import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;

/** How the files of a model are laid out, open to values newer than this library. */
public record CheckpointFormat(String value) implements OpenEnum {
  public static final CheckpointFormat UNSPECIFIED =
      new CheckpointFormat("CHECKPOINT_FORMAT_UNSPECIFIED");
  public static final CheckpointFormat NATIVE = new CheckpointFormat("NATIVE");
  public static final CheckpointFormat HUGGINGFACE = new CheckpointFormat("HUGGINGFACE");
  public static final CheckpointFormat UNINITIALIZED = new CheckpointFormat("UNINITIALIZED");

  public CheckpointFormat {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
