// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.data;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One message of a conversation. {@link DatasetValidation} checks it together with the others.
 *
 * <p>Use the factories or {@link #builder()}; the constructor changes when the service learns more.
 *
 * @param role {@code system}, {@code user}, {@code assistant} or {@code tool}
 * @param content the text; null where there are parts or only tool calls
 * @param parts texts and images instead of {@code content}, as JSON objects
 * @param reasoningContent what the assistant thought before it answered
 * @param weight 0 to leave the message out of training, 1 or null to learn it
 * @param toolCalls calls of the assistant, as JSON objects
 * @param toolCallId which call a tool message answers
 */
@WithBuilder
public record RowMessage(
    String role,
    @Nullable String content,
    List<Map<String, Object>> parts,
    @Nullable String reasoningContent,
    @Nullable Integer weight,
    List<Map<String, Object>> toolCalls,
    @Nullable String toolCallId) {

  public RowMessage {
    Objects.requireNonNull(role, "role");
    parts = Copies.freeForms(parts);
    toolCalls = Copies.freeForms(toolCalls);
  }

  /** Instructions; only as the first message. */
  public static RowMessage system(String content) {
    return builder().role("system").content(content).build();
  }

  /** What a person says. */
  public static RowMessage user(String content) {
    return builder().role("user").content(content).build();
  }

  /** What the model says. */
  public static RowMessage assistant(String content) {
    return builder().role("assistant").content(content).build();
  }

  /** What a tool says to a call. */
  public static RowMessage tool(String toolCallId, String content) {
    return builder().role("tool").toolCallId(toolCallId).content(content).build();
  }

  /** A builder with nothing set; {@code role} is the only required field. */
  public static RowMessageBuilder builder() {
    return RowMessageBuilder.builder();
  }

  Map<String, @Nullable Object> toJson() {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("role", role);
    json.put("content", parts.isEmpty() ? content : parts);
    Map<String, @Nullable Object> optional = new LinkedHashMap<>();
    optional.put("reasoning_content", reasoningContent);
    optional.put("weight", weight);
    optional.put("tool_calls", toolCalls.isEmpty() ? null : toolCalls);
    optional.put("tool_call_id", toolCallId);
    optional.values().removeIf(Objects::isNull);
    json.putAll(optional);
    return json;
  }

  static List<Map<String, @Nullable Object>> toJson(List<RowMessage> messages) {
    return messages.stream().map(RowMessage::toJson).toList();
  }
}
