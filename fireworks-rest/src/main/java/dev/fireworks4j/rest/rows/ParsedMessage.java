// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.rest.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contents of one message, in any order of its fields. */
final class ParsedMessage {
  final long start;
  @Nullable MessageRole role;
  Presence content = Presence.MISSING;
  long contentStart;
  boolean isThinking;
  boolean isIgnored;
  List<String> calls = List.of();
  @Nullable String answeredCall;
  long answeredCallStart;

  ParsedMessage(long start) {
    this.start = start;
  }

  enum Presence {
    MISSING,
    EMPTY,
    PRESENT,
    /** Already reported. */
    WRONG
  }
}
