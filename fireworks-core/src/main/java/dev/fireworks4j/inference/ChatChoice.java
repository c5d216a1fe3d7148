// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.wire.WireMarks.SnakeCase;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One of the answers of a {@link ChatCompletion}.
 *
 * @param index place among the choices
 * @param message the answer
 * @param finishReason why it ended
 * @param logprobs probabilities of tokens, if asked for
 * @param rawOutput what the model saw and wrote, if asked for
 * @param tokenIds the answer as tokens, if asked for
 */
@WithBuilder
@SnakeCase
public record ChatChoice(
    int index,
    ChatMessage message,
    @Nullable FinishReason finishReason,
    @Nullable ChoiceLogprobs logprobs,
    Map<String, Object> rawOutput,
    List<Integer> tokenIds,
    Map<String, Object> extras) {

  public ChatChoice {
    Objects.requireNonNull(message, "message");
    rawOutput = Copies.freeForm(rawOutput);
    tokenIds = Copies.list(tokenIds);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static ChatChoiceBuilder builder() {
    return ChatChoiceBuilder.builder();
  }
}
