// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.wire.WireMarks.SnakeCase;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of the answers of a {@link Completion}, or a piece of it.
 *
 * @param index which prompt and choice it belongs to
 * @param text the text
 * @param finishReason why it ended; null in a stream before its last piece
 * @param logprobs probabilities of tokens, if asked for
 * @param rawOutput what the model saw and wrote, if asked for
 * @param tokenIds the text as tokens, if asked for
 * @param promptTokenIds the prompt as tokens, if asked for
 */
@WithBuilder
@SnakeCase
public record CompletionChoice(
    int index,
    @Nullable String text,
    @Nullable FinishReason finishReason,
    @Nullable ChoiceLogprobs logprobs,
    Map<String, Object> rawOutput,
    List<Integer> tokenIds,
    List<Integer> promptTokenIds,
    Map<String, Object> extras) {

  public CompletionChoice {
    rawOutput = Copies.freeForm(rawOutput);
    tokenIds = Copies.list(tokenIds);
    promptTokenIds = Copies.list(promptTokenIds);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static CompletionChoiceBuilder builder() {
    return CompletionChoiceBuilder.builder();
  }
}
