// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.transport.ResponseMetadata;
import dev.fireworks4j.wire.WireMarks.EpochSeconds;
import dev.fireworks4j.wire.WireMarks.FromResponse;
import dev.fireworks4j.wire.WireMarks.SnakeCase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a {@link ChatRequest}.
 *
 * @param id {@code chatcmpl-} and 32 hex digits, which is also the request id
 * @param object {@code chat.completion}
 * @param created when it was made, in whole seconds
 * @param choices the answers, by index
 * @param usage null where the service does not say
 * @param perfMetrics timings, if asked for
 * @param promptTokenIds the prompt as tokens, if asked for
 */
@WithBuilder
@SnakeCase
public record ChatCompletion(
    @Nullable String id,
    @Nullable String object,
    @EpochSeconds @Nullable Instant created,
    @Nullable String model,
    List<ChatChoice> choices,
    @Nullable Usage usage,
    Map<String, Object> perfMetrics,
    List<Integer> promptTokenIds,
    Map<String, Object> extras,
    @FromResponse @Nullable ResponseMetadata metadata)
    implements InferenceAnswer<ChatCompletion> {

  public ChatCompletion {
    choices = Copies.list(choices);
    perfMetrics = Copies.freeForm(perfMetrics);
    promptTokenIds = Copies.list(promptTokenIds);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static ChatCompletionBuilder builder() {
    return ChatCompletionBuilder.builder();
  }

  /** A builder with everything set as in {@code from}. */
  public static ChatCompletionBuilder builder(ChatCompletion from) {
    return ChatCompletionBuilder.builder(from);
  }

  @Override
  public @Nullable Usage tokens() {
    return usage;
  }

  @Override
  public ChatCompletion with(ResponseMetadata metadata) {
    return builder(this).metadata(metadata).build();
  }

  /** The text of the first choice; empty where it has none, e.g. because all tokens went into reasoning. */
  public String text() {
    String content = message().content();
    return content == null ? "" : content;
  }

  /** The message of the first choice, to be put into the next request. */
  public ChatMessage message() {
    return choices.isEmpty()
        ? ChatMessage.builder().role("assistant").build()
        : choices.get(0).message();
  }

  /** Why the first choice ended; null if there is none. */
  public @Nullable FinishReason finishReason() {
    return choices.isEmpty() ? null : choices.get(0).finishReason();
  }
}
