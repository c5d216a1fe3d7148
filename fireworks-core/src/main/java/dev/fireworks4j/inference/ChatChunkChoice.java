// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.wire.WireMarks.SnakeCase;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A piece of one choice.
 *
 * @param index which choice it belongs to
 * @param delta what is added to the message; empty if the piece adds nothing
 * @param finishReason why the choice ended; null before its last piece
 * @param logprobs probabilities of tokens, if asked for
 * @param rawOutput what the model saw and wrote, if asked for, in the last piece
 * @param tokenIds the piece as tokens, if asked for
 * @param promptTokenIds the prompt as tokens, if asked for
 * @param usage of this choice; not all versions of the service send it
 */
@WithBuilder
@SnakeCase
public record ChatChunkChoice(
    int index,
    ChatMessage delta,
    @Nullable FinishReason finishReason,
    @Nullable ChoiceLogprobs logprobs,
    Map<String, Object> rawOutput,
    List<Integer> tokenIds,
    List<Integer> promptTokenIds,
    @Nullable Usage usage,
    Map<String, Object> extras) {

  public ChatChunkChoice {
    delta = delta == null ? ChatMessage.builder().build() : delta;
    rawOutput = Copies.freeForm(rawOutput);
    tokenIds = Copies.list(tokenIds);
    promptTokenIds = Copies.list(promptTokenIds);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static ChatChunkChoiceBuilder builder() {
    return ChatChunkChoiceBuilder.builder();
  }
}
