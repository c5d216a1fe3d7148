// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model is to say.
 *
 * @param text null for the echo, or what the question's schema or forced tool asks for
 * @param finishReason null for what follows from the rest
 */
public record ScriptedAnswer(
    @Nullable String text,
    String reasoning,
    List<ToolUse> toolUses,
    @Nullable String finishReason,
    StreamStyle style) {
  /** The echo. */
  public static final ScriptedAnswer ECHO =
      new ScriptedAnswer(null, "", List.of(), null, StreamStyle.DEFAULT);

  /** Takes a copy of the list. */
  public ScriptedAnswer {
    toolUses = List.copyOf(toolUses);
  }
}
