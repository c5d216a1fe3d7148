// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import dev.fireworks4j.testkit.inference.ModelAnswer.Choice;
import dev.fireworks4j.testkit.query.Json;
import dev.fireworks4j.testkit.store.DocumentFields;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a scripted answer into choices, within the limits of the question. */
record ChoiceMaker(Question question, ScriptedAnswer script) {

  List<Choice> choices() {
    var choices = new ArrayList<Choice>();
    for (String prompt : question.prompts()) {
      for (int i = 0; i < question.choices(); i++) {
        choices.add(choice(choices.size(), prompt));
      }
    }
    return choices;
  }

  private Choice choice(int index, String prompt) {
    int left = question.maxTokens();
    List<String> reasoning = Tokens.of(script.reasoning());
    if (reasoning.size() >= left) {
      return new Choice(index, reasoning.subList(0, left), null, List.of(), "length");
    }
    left -= reasoning.size();
    List<ToolUse> uses = toolUses();
    String said = said(prompt, uses);
    String stopped = stopped(said);
    List<String> text = Tokens.of(stopped);
    if (text.size() > left) {
      return new Choice(index, reasoning, text.subList(0, left), List.of(), "length");
    }
    String reason = uses.isEmpty() ? "stop" : "tool_calls";
    boolean isSilent = stopped.isEmpty() && !uses.isEmpty();
    return new Choice(
        index,
        reasoning,
        isSilent ? null : text,
        uses,
        script.finishReason() == null ? reason : script.finishReason());
  }

  private String said(String prompt, List<ToolUse> uses) {
    if (script.text() != null) {
      return script.text();
    }
    if (!uses.isEmpty()) {
      return "";
    }
    Object schema = answerSchema();
    String text = schema == null ? "You said: " + prompt : json(schema);
    return question.isOn("echo") ? prompt + text : text;
  }

  /** The text before the first stop text. */
  private String stopped(String text) {
    String result = text;
    for (String stop : question.stops()) {
      int at = stop.isEmpty() ? -1 : result.indexOf(stop);
      result = at < 0 ? result : result.substring(0, at);
    }
    return result;
  }

  private List<ToolUse> toolUses() {
    boolean isScripted = script.text() != null || !script.toolUses().isEmpty();
    Map<?, ?> forced = isScripted ? null : forcedTool();
    if (forced == null) {
      return script.toolUses();
    }
    Object schema =
        forced.containsKey("input_schema") ? forced.get("input_schema") : forced.get("parameters");
    return List.of(new ToolUse(String.valueOf(forced.get("name")), json(schema)));
  }

  /** The tool that has to be called, or null if none has to be. */
  private @Nullable Map<?, ?> forcedTool() {
    Object choice = question.body().get("tool_choice");
    String word = choice instanceof Map<?, ?> map ? String.valueOf(map.get("type")) : "" + choice;
    Object name =
        choice instanceof Map<?, ?> map
            ? map.containsKey("name") ? map.get("name") : DocumentFields.get(map, "function.name")
            : null;
    if (name == null && !List.of("required", "any").contains(word)) {
      return null;
    }
    return question.list("tools").stream()
        .map(ChoiceMaker::function)
        .filter(tool -> name == null || name.equals(tool.get("name")))
        .findFirst()
        .orElse(null);
  }

  private static Map<?, ?> function(@Nullable Object tool) {
    Map<?, ?> given = tool instanceof Map<?, ?> map ? map : Map.of();
    return given.get("function") instanceof Map<?, ?> function ? function : given;
  }

  /** The schema that the answer has to follow, or null for free text. */
  private @Nullable Object answerSchema() {
    Object format = question.body().get("response_format");
    if (question.endpoint() == Endpoint.MESSAGES) {
      format = DocumentFields.get(question.body(), "output_config.format");
    }
    if (!(format instanceof Map<?, ?> map) || !String.valueOf(map.get("type")).startsWith("json")) {
      return null;
    }
    Object nested = DocumentFields.get(map, "json_schema.schema");
    Object schema = nested != null ? nested : map.get("schema");
    schema = schema != null ? schema : map.get("json_schema");
    if (schema instanceof String text) {
      return Json.parse(text.getBytes(StandardCharsets.UTF_8));
    }
    return schema == null ? Map.of("type", "object") : schema;
  }

  private static String json(@Nullable Object schema) {
    return new String(Json.write(SchemaExample.of(schema)), StandardCharsets.UTF_8);
  }
}
