// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.rows;

import com.squareup.moshi.JsonReader;
import java.util.List;

/** Role of a message. */
enum MessageRole {
  SYSTEM,
  USER,
  ASSISTANT,
  TOOL;

  static final List<MessageRole> ALL = List.of(values());

  /** The texts on the wire, in the order of the constants. */
  static final JsonReader.Options TEXTS =
      JsonReader.Options.of("system", "user", "assistant", "tool");
}
