// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.steering;

import static dev.fireworks4j.testkit.steering.Argument.optional;
import static dev.fireworks4j.testkit.steering.Argument.required;
import static dev.fireworks4j.testkit.steering.Setting.count;
import static dev.fireworks4j.testkit.steering.Setting.duration;
import static dev.fireworks4j.testkit.steering.Setting.flag;

import dev.fireworks4j.testkit.FakeAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An answer of a model, as JSON tells it. */
final class AnswerSettings {
  private static final Argument TEXT =
      optional("text", ArgumentType.TEXT, "What it says; without text, json and tools an echo.");
  private static final Argument JSON =
      optional("json", ArgumentType.ANY, "JSON to say as text, in place of text.");
  private static final Argument TOOLS =
      optional("toolCalls", ArgumentType.OBJECTS, "Tools to call.")
          .of(
              List.of(
                  required("name", ArgumentType.TEXT, "The tool."),
                  required(
                      "arguments",
                      ArgumentType.ANY,
                      "An object, or any text as models sometimes write it.")));
  private static final Argument ERROR =
      optional("errorAfter", ArgumentType.OBJECT, "After some events comes one with an error.")
          .of(
              List.of(
                  required("events", ArgumentType.COUNT, "How many come before."),
                  required("message", ArgumentType.TEXT, "What it says.")));

  private static final List<Setting<FakeAnswer>> SETTINGS =
      List.of(
          Setting.of(TOOLS, (answer, tools) -> withTools(answer, (List<?>) tools)),
          Setting.text("reasoning", "Reasoning before the text.", FakeAnswer::reasoning),
          Setting.text("finishReason", "In the words of chat.", FakeAnswer::finishReason),
          duration("pace", "A pause before each event but the first.", FakeAnswer::pace),
          duration(
              "firstEventAfter", "A pause before the first event.", FakeAnswer::firstEventAfter),
          flag(
              "usageWithFinishReason",
              "Usage comes in the chunk of the finish reason.",
              FakeAnswer::usageWithFinishReason),
          flag("comments", "A comment comes before each event.", FakeAnswer::comments),
          flag("carriageReturns", "Lines end with CR and LF.", FakeAnswer::carriageReturns),
          count("cutAfter", "The connection closes after this many events.", FakeAnswer::cutAfter),
          count(
              "cutInsideEventAfter",
              "The connection closes within the event after this many.",
              FakeAnswer::cutInsideEventAfter),
          Setting.of(ERROR, (answer, error) -> withError(answer, (Arguments) error)),
          count("silentAfter", "After this many events nothing comes.", FakeAnswer::silentAfter));

  private AnswerSettings() {}

  static List<Argument> arguments() {
    var all = new ArrayList<>(List.of(TEXT, JSON));
    SETTINGS.forEach(setting -> all.add(setting.argument()));
    return List.copyOf(all);
  }

  static FakeAnswer answer(Arguments arguments) {
    Object text = arguments.get("text");
    Object json = arguments.get("json");
    if (text != null && json != null) {
      throw new IllegalArgumentException("json: is given beside text; use one of them");
    }
    FakeAnswer said =
        text != null
            ? FakeAnswer.text(text.toString())
            : json != null ? FakeAnswer.json(json) : FakeAnswer.echo();
    return Setting.apply(SETTINGS, said, arguments);
  }

  private static FakeAnswer withTools(FakeAnswer answer, List<?> tools) {
    FakeAnswer result = answer;
    for (Object tool : tools) {
      result = withTool(result, (Arguments) tool);
    }
    return result;
  }

  private static FakeAnswer withTool(FakeAnswer answer, Arguments tool) {
    return tool.required("arguments") instanceof Map<?, ?>
        ? answer.andToolCall(tool.text("name"), tool.object("arguments"))
        : answer.andToolCallText(tool.text("name"), String.valueOf(tool.required("arguments")));
  }

  private static FakeAnswer withError(FakeAnswer answer, Arguments error) {
    return answer.errorAfter(error.count("events"), error.text("message"));
  }
}
