// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.wire.WireMarks.SnakeCase;
import dev.fireworks4j.wire.WireMarks.WireName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One message of a conversation, of a request or an answer.
 *
 * @param role {@code system}, {@code user}, {@code assistant} or {@code tool}; the last streamed pieces have none
 * @param content the text; null where there are parts, only tool calls, or the tokens ended in the reasoning
 * @param parts texts, images and videos in place of {@code content}
 * @param reasoningContent what the model thought before it answered
 * @param toolCalls functions that the model asks to call
 * @param toolCallId which call a tool's message answers
 */
@WithBuilder
@SnakeCase
public record ChatMessage(
    @Nullable String role,
    @Nullable String content,
    @WireName("content") List<ContentPart> parts,
    @Nullable String reasoningContent,
    List<ToolCall> toolCalls,
    @Nullable String toolCallId,
    Map<String, Object> extras) {

  public ChatMessage {
    parts = Copies.list(parts);
    toolCalls = Copies.list(toolCalls);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static ChatMessageBuilder builder() {
    return ChatMessageBuilder.builder();
  }

  /** Instructions; the first message. */
  public static ChatMessage system(String content) {
    return builder().role("system").content(content).build();
  }

  /** What a person says. */
  public static ChatMessage user(String content) {
    return builder().role("user").content(content).build();
  }

  /** What a person says, with pictures. */
  public static ChatMessage user(ContentPart... parts) {
    return builder().role("user").parts(List.of(parts)).build();
  }

  /** What the model said. */
  public static ChatMessage assistant(String content) {
    return builder().role("assistant").content(content).build();
  }

  /** What a tool answers to a call. */
  public static ChatMessage tool(String toolCallId, String content) {
    return builder().role("tool").toolCallId(toolCallId).content(content).build();
  }
}
