// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import dev.fireworks4j.testkit.inference.ModelAnswer.Choice;
import dev.fireworks4j.testkit.query.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers of {@code /messages}, whose ids and model differ between streamed and whole ones. */
final class MessagesForm implements AnswerForm {

  @Override
  public Map<String, @Nullable Object> whole(ModelAnswer answer) {
    Choice choice = answer.choices().get(0);
    var content = MessageBlock.of(answer, choice).stream().map(MessageBlock::whole).toList();
    return message(answer.id(), "fireworks_ai/" + answer.question().model(), content)
        .with("stop_reason", reason(choice))
        .with("stop_sequence", null)
        .with("usage", usage(answer));
  }

  private static JsonObject message(String id, String model, List<Map<String, Object>> content) {
    return JsonObject.of("id", id)
        .with("type", "message")
        .with("role", "assistant")
        .with("content", content)
        .with("model", model);
  }

  private static Map<String, Object> usage(ModelAnswer answer) {
    return JsonObject.of("input_tokens", (long) answer.promptTokens() - answer.cachedTokens())
        .with("output_tokens", (long) answer.completionTokens())
        .with("cache_read_input_tokens", (long) answer.cachedTokens());
  }

  private static String reason(Choice choice) {
    return switch (choice.finishReason()) {
      case "stop" -> "end_turn";
      case "length" -> "max_tokens";
      case "tool_calls" -> "tool_use";
      default -> choice.finishReason();
    };
  }

  @Override
  public Stream<ServerEvent> events(ModelAnswer answer, StreamStyle style) {
    Choice choice = answer.choices().get(0);
    var parts = new ArrayList<Stream<ServerEvent>>();
    parts.add(Stream.of(event("message_start", "message", start(answer))));
    List<MessageBlock> blocks = MessageBlock.of(answer, choice);
    for (int i = 0; i < blocks.size(); i++) {
      parts.add(events(blocks.get(i), i));
    }
    var delta =
        JsonObject.of("delta", Map.of("stop_reason", reason(choice))).with("usage", usage(answer));
    parts.add(Stream.of(event("message_delta", delta), event("message_stop", Map.of())));
    return parts.stream().reduce(Stream.empty(), Stream::concat);
  }

  private static Map<String, @Nullable Object> start(ModelAnswer answer) {
    String digits = answer.id().substring(answer.id().length() - 24);
    return message("msg_" + digits, answer.question().model(), List.of())
        .with("stop_reason", null)
        .with("stop_sequence", null)
        .with("usage", JsonObject.of("input_tokens", 0L).with("output_tokens", 0L));
  }

  private Stream<ServerEvent> events(MessageBlock block, int index) {
    var start = JsonObject.of("index", (long) index).with("content_block", block.empty());
    Stream<ServerEvent> deltas =
        block.pieces().stream()
            .map(
                piece ->
                    event(
                        "content_block_delta",
                        JsonObject.of("index", (long) index).with("delta", block.delta(piece))));
    return Stream.concat(
        Stream.concat(Stream.of(event("content_block_start", start)), deltas),
        Stream.of(event("content_block_stop", "index", (long) index)));
  }

  private ServerEvent event(String type, String member, Object value) {
    return event(type, Map.of(member, value));
  }

  private ServerEvent event(String type, Map<String, ? extends @Nullable Object> members) {
    var json = JsonObject.of("type", type);
    json.putAll(members);
    return new ServerEvent(type, bytes(json));
  }

  @Override
  public byte[] bytes(Map<String, @Nullable Object> json) {
    return SpacedJson.write(json);
  }

  @Override
  public ServerEvent error(String message) {
    return event("error", "error", JsonObject.of("type", "api_error").with("message", message));
  }
}
