// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.dataset;

import dev.fireworks4j.data.RowFormat;
import dev.fireworks4j.resource.OpenEnum;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a row of a dataset is, open to values newer than this library. */
public record DatasetFormat(String value) implements OpenEnum {
  public static final DatasetFormat UNSPECIFIED = new DatasetFormat("FORMAT_UNSPECIFIED");
  public static final DatasetFormat CHAT = new DatasetFormat("CHAT");
  public static final DatasetFormat COMPLETION = new DatasetFormat("COMPLETION");
  public static final DatasetFormat RL = new DatasetFormat("RL");

  public DatasetFormat {
    Objects.requireNonNull(value, "value");
  }

  /** How rows of this format are checked; null where nothing is known about them. */
  public @Nullable RowFormat rowFormat() {
    return switch (value) {
      case "CHAT" -> RowFormat.CHAT;
      case "RL" -> RowFormat.PROMPT;
      default -> null;
    };
  }

  @Override
  public String toString() {
    return value;
  }
}
