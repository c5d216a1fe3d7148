// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.wire.WireMarks.EpochSeconds;
import dev.fireworks4j.wire.WireMarks.SnakeCase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a streamed answer to a {@link ChatRequest}.
 *
 * @param id the same in all chunks of a stream
 * @param object {@code chat.completion.chunk}
 * @param created when it was made, in whole seconds
 * @param model the model that answers
 * @param choices pieces of the choices; may be empty
 * @param usage in one of the last chunks only
 * @param perfMetrics timings, if asked for, in the last chunk
 * @param promptTokenIds the prompt as tokens, if asked for
 */
@WithBuilder
@SnakeCase
public record ChatChunk(
    @Nullable String id,
    @Nullable String object,
    @EpochSeconds @Nullable Instant created,
    @Nullable String model,
    List<ChatChunkChoice> choices,
    @Nullable Usage usage,
    Map<String, Object> perfMetrics,
    List<Integer> promptTokenIds,
    Map<String, Object> extras) {

  public ChatChunk {
    choices = Copies.list(choices);
    perfMetrics = Copies.freeForm(perfMetrics);
    promptTokenIds = Copies.list(promptTokenIds);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static ChatChunkBuilder builder() {
    return ChatChunkBuilder.builder();
  }

  /** The text that this chunk adds to the first choice; may be empty. */
  public String text() {
    String text = "";
    for (ChatChunkChoice choice : choices) {
      String content = choice.delta().content();
      if (choice.index() == 0 && content != null) {
        text = text.concat(content);
      }
    }
    return text;
  }
}
