// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

/** Told about each step of a loop of tools, on the caller's thread. What it throws ends the loop. */
public interface ToolListener {

  /** A piece of an answer came; only where answers are streamed. */
  default void onChunk(ChatChunk chunk) {}

  /** The model answered, perhaps with calls of tools. */
  default void onAnswer(ChatCompletion answer) {}

  /** A tool is going to run. */
  default void onCall(ToolCall call) {}

  /** A tool ran or failed; {@code answer} is what the model gets. */
  default void onResult(ToolCall call, ChatMessage answer) {}
}
