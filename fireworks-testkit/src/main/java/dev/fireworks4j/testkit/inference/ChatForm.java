// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import dev.fireworks4j.testkit.inference.ModelAnswer.Choice;
import dev.fireworks4j.testkit.query.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers of {@code /chat/completions}. */
final class ChatForm extends OpenAiForm {

  @Override
  String object(boolean isStreamed) {
    return isStreamed ? "chat.completion.chunk" : "chat.completion";
  }

  @Override
  void choice(ModelAnswer answer, Choice choice, Map<String, @Nullable Object> json) {
    var message = JsonObject.of("role", "assistant");
    if (choice.text() != null) {
      message.put("content", Tokens.join(choice.text()));
    } else if (!choice.toolUses().isEmpty()) {
      message.put("content", null);
    }
    if (!choice.reasoning().isEmpty()) {
      message.put("reasoning_content", Tokens.join(choice.reasoning()));
    }
    if (!choice.toolUses().isEmpty()) {
      message.put("tool_calls", toolCalls(answer, choice));
    }
    json.put("message", message);
    json.put("finish_reason", choice.finishReason());
    if (answer.question().isOn("logprobs")) {
      json.put("logprobs", Logprobs.of(choice.text(), answer.question()));
    }
  }

  private static List<Map<String, Object>> toolCalls(ModelAnswer answer, Choice choice) {
    var calls = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < choice.toolUses().size(); i++) {
      ToolUse use = choice.toolUses().get(i);
      calls.add(
          JsonObject.of("index", (long) i)
              .with("id", callId(answer, choice.index(), i))
              .with("type", "function")
              .with("function", function(use.name(), use.arguments())));
    }
    return calls;
  }

  private static Map<String, Object> function(String name, String arguments) {
    return JsonObject.of("name", name).with("arguments", arguments);
  }

  @Override
  void chunk(ModelAnswer answer, Piece piece, Map<String, @Nullable Object> json) {
    json.put("delta", delta(answer, piece));
    json.put("finish_reason", piece.kind() == Piece.PieceKind.END ? piece.text() : null);
  }

  private static Map<String, ?> delta(ModelAnswer answer, Piece piece) {
    return switch (piece.kind()) {
      case BEGIN -> Map.of("role", "assistant");
      case REASONING -> Map.of("reasoning_content", piece.text());
      case TEXT -> Map.of("content", piece.text());
      case CALL -> Map.of("tool_calls", List.of(firstFragment(answer, piece)));
      case ARGUMENTS -> Map.of("tool_calls", List.of(fragment(piece)));
      case END -> Map.of();
    };
  }

  private static Map<String, Object> firstFragment(ModelAnswer answer, Piece piece) {
    return JsonObject.of("index", (long) piece.call())
        .with("id", callId(answer, piece.choice(), piece.call()))
        .with("type", "function")
        .with("function", function(piece.text(), ""));
  }

  private static Map<String, Object> fragment(Piece piece) {
    return JsonObject.of("index", (long) piece.call())
        .with("function", Map.of("arguments", piece.text()));
  }

  static String callId(ModelAnswer answer, int choice, int call) {
    String id = answer.id();
    return "call_" + id.substring(id.length() - 20) + choice + call;
  }
}
