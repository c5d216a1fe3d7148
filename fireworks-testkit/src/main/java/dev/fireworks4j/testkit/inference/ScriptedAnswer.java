// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer that a test wants from a model.
 *
 * @param text null for the echo, or for a value of the question's schema or forced tool
 * @param finishReason null to derive it
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
