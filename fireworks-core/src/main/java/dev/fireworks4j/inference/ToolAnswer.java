// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.internal.Copies;
import java.util.List;
import java.util.Objects;

/**
 * What a loop of tools came to.
 *
 * @param completion the last answer of the model
 * @param end why there was no further question
 * @param messages the whole conversation, the last answer included: to go on with it
 * @param rounds questions to the model
 * @param tokens what all answers took, prompts included, as far as the service said
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
    /** It asked as often as it may; the last calls were not run. */
    ROUNDS,
    /** Its time is over; the last calls were not run. */
    TIME,
    /** It took as many tokens as it may; the last calls were not run. */
    TOKENS
  }

  /** Whether the model came to its end. */
  public boolean isDone() {
    return end == End.DONE;
  }

  /** The text of the last answer; may be empty. */
  public String text() {
    return completion.text();
  }
}
