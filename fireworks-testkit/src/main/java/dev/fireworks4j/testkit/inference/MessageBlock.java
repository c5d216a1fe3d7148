// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import dev.fireworks4j.testkit.inference.ModelAnswer.Choice;
import dev.fireworks4j.testkit.query.Json;
import dev.fireworks4j.testkit.query.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A content block of {@code /messages}.
 *
 * @param type {@code text}, {@code thinking} or {@code tool_use}
 * @param use the tool call, or one without a name
 * @param pieces as they are streamed
 */
record MessageBlock(String type, ToolUse use, String id, List<String> pieces) {
  private static final ToolUse NONE = new ToolUse("", "");

  static List<MessageBlock> of(ModelAnswer answer, Choice choice) {
    var blocks = new ArrayList<MessageBlock>();
    if (!choice.reasoning().isEmpty()) {
      blocks.add(new MessageBlock("thinking", NONE, "", choice.reasoning()));
    }
    if (choice.text() != null) {
      blocks.add(new MessageBlock("text", NONE, "", choice.text()));
    }
    for (int i = 0; i < choice.toolUses().size(); i++) {
      ToolUse use = choice.toolUses().get(i);
      String id = ChatForm.callId(answer, 0, i).replace("call_", "toolu_");
      blocks.add(new MessageBlock("tool_use", use, id, List.of(use.arguments())));
    }
    return blocks;
  }

  /** The block in a whole answer. */
  Map<String, Object> whole() {
    if (type.equals("tool_use")) {
      Object input = Json.parse(use.arguments().getBytes(StandardCharsets.UTF_8));
      return tool(input == null ? Map.of() : input);
    }
    return text(Tokens.join(pieces));
  }

  /** The block before its first piece. */
  Map<String, Object> empty() {
    return type.equals("tool_use") ? tool(Map.of()) : text("");
  }

  /** A piece. */
  Map<String, Object> delta(String piece) {
    return type.equals("tool_use")
        ? JsonObject.of("type", "input_json_delta").with("partial_json", piece)
        : JsonObject.of("type", type + "_delta").with(type, piece);
  }

  private Map<String, Object> text(String text) {
    return JsonObject.of("type", type).with(type, text);
  }

  private Map<String, Object> tool(Object input) {
    return JsonObject.of("type", type).with("id", id).with("name", use.name()).with("input", input);
  }
}
