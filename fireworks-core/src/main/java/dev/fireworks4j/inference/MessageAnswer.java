// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.transport.ResponseMetadata;
import dev.fireworks4j.wire.WireMarks.FromResponse;
import dev.fireworks4j.wire.WireMarks.SnakeCase;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a {@link MessageRequest}.
 *
 * @param id id of the answer
 * @param type {@code message}
 * @param role {@code assistant}
 * @param content texts, reasoning and tool calls, in order
 * @param model the model that answered; may have a prefix of the service
 * @param stopReason why it ended
 * @param stopSequence the text that ended it, if one did
 * @param usage tokens that it took
 * @param rawOutput what the model saw and wrote, if asked for
 */
@WithBuilder
@SnakeCase
public record MessageAnswer(
    @Nullable String id,
    @Nullable String type,
    @Nullable String role,
    List<ContentBlock> content,
    @Nullable String model,
    @Nullable StopReason stopReason,
    @Nullable String stopSequence,
    @Nullable MessageUsage usage,
    Map<String, Object> rawOutput,
    Map<String, Object> extras,
    @FromResponse @Nullable ResponseMetadata metadata)
    implements InferenceAnswer<MessageAnswer> {

  public MessageAnswer {
    content = Copies.list(content);
    rawOutput = Copies.freeForm(rawOutput);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static MessageAnswerBuilder builder() {
    return MessageAnswerBuilder.builder();
  }

  /** A builder with everything set as in {@code from}. */
  public static MessageAnswerBuilder builder(MessageAnswer from) {
    return MessageAnswerBuilder.builder(from);
  }

  @Override
  public @Nullable Usage tokens() {
    return usage == null ? null : usage.tokens();
  }

  @Override
  public MessageAnswer with(ResponseMetadata metadata) {
    return builder(this).metadata(metadata).build();
  }

  /** All text of the answer; may be empty. */
  public String text() {
    return content.stream()
        .map(ContentBlock::text)
        .filter(Objects::nonNull)
        .collect(Collectors.joining());
  }

  /**
   * Tokens that an answer took.
   *
   * @param inputTokens tokens of the prompt without cached ones
   * @param outputTokens tokens of the answer
   * @param cacheReadInputTokens tokens of the prompt that came from the cache
   * @param cacheCreationInputTokens always 0
   */
  @SnakeCase
  public record MessageUsage(
      @Nullable Long inputTokens,
      @Nullable Long outputTokens,
      @Nullable Long cacheReadInputTokens,
      @Nullable Long cacheCreationInputTokens,
      Map<String, Object> extras) {

    public MessageUsage {
      extras = Copies.freeForm(extras);
    }

    private Usage tokens() {
      long cached = cacheReadInputTokens == null ? 0 : cacheReadInputTokens;
      return Usage.builder()
          .promptTokens(inputTokens == null ? null : inputTokens + cached)
          .completionTokens(outputTokens)
          .promptTokensDetails(new Usage.PromptTokensDetails(cached, Map.of()))
          .build();
    }
  }
}
