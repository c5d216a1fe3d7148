// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.model;

import dev.fireworks4j.resource.OpenEnum;

/** How the files of a model are laid out, open to values newer than this library. */
public final class CheckpointFormat extends OpenEnum {
  public static final CheckpointFormat UNSPECIFIED =
      new CheckpointFormat("CHECKPOINT_FORMAT_UNSPECIFIED");
  public static final CheckpointFormat NATIVE = new CheckpointFormat("NATIVE");
  public static final CheckpointFormat HUGGINGFACE = new CheckpointFormat("HUGGINGFACE");
  public static final CheckpointFormat UNINITIALIZED = new CheckpointFormat("UNINITIALIZED");

  /** Any value, also one newer than this library. */
  public CheckpointFormat(String value) {
    super(value);
  }
}
