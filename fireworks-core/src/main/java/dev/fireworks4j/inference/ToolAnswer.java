// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.internal.Copies;
import java.util.List;
import java.util.Objects;

/**
 * Result of a loop of tools.
 *
 * @param completion the last answer of the model
 * @param end why there was no further question
 * @param messages the whole conversation, the last answer included, so that it can be continued
 * @param rounds questions to the model
 * @param tokens tokens of all answers, prompts included, as far as the service reported them
 */
public record ToolAnswer(
    ChatCompletion completion, End end, List<ChatMessage> messages, int rounds, long tokens) {

  public ToolAnswer {
    Objects.requireNonNull(completion, "completion");
    Objects.requireNonNull(end, "end");
    messages = Copies.list(messages);
  }

  /** Why a loop ended. */
  public enum End {
    /** The model called no more tools. */
    DONE,
    /** The maximum number of rounds was reached; the last calls were not run. */
    ROUNDS,
    /** The time limit passed; the last calls were not run. */
    TIME,
    /** The token limit was reached; the last calls were not run. */
    TOKENS
  }

  /** Whether the model finished by itself. */
  public boolean isDone() {
    return end == End.DONE;
  }

  /** The text of the last answer; may be empty. */
  public String text() {
    return completion.text();
  }
}
