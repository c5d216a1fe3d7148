// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.dataset;

import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.resource.OpenEnum;
import org.jspecify.annotations.Nullable;

/** What a row of a dataset is, open to values newer than this library. */
public final class DatasetFormat extends OpenEnum {
  public static final DatasetFormat UNSPECIFIED = new DatasetFormat("FORMAT_UNSPECIFIED");
  public static final DatasetFormat CHAT = new DatasetFormat("CHAT");
  public static final DatasetFormat COMPLETION = new DatasetFormat("COMPLETION");
  public static final DatasetFormat RL = new DatasetFormat("RL");

  /** Any value, also one newer than this library. */
  public DatasetFormat(String value) {
    super(value);
  }

  /** How rows of this format are checked; null where nothing is known about them. */
  public @Nullable RowFormat rowFormat() {
    return switch (value()) {
      case "CHAT" -> RowFormat.CHAT;
      case "RL" -> RowFormat.PROMPT;
      default -> null;
    };
  }
}
