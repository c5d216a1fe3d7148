// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.steering;

import dev.fireworks4j.testkit.FakeAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** An answer of a model, read from JSON. */
final class AnswerSettings {
  private AnswerSettings() {}

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
    return arguments.reduce(said, AnswerSettings::with);
  }

  private static FakeAnswer with(FakeAnswer answer, String name, Object value) {
    return switch (name) {
      case "toolCalls" -> withTools(answer, (List<?>) value);
      case "reasoning" -> answer.reasoning((String) value);
      case "finishReason" -> answer.finishReason((String) value);
      case "pace" -> answer.pace((Duration) value);
      case "firstEventAfter" -> answer.firstEventAfter((Duration) value);
      case "usageWithFinishReason" -> answer.usageWithFinishReason();
      case "comments" -> answer.comments();
      case "carriageReturns" -> answer.carriageReturns();
      case "cutAfter" -> answer.cutAfter((Integer) value);
      case "cutInsideEventAfter" -> answer.cutInsideEventAfter((Integer) value);
      case "errorAfter" -> withError(answer, (Arguments) value);
      case "silentAfter" -> answer.silentAfter((Integer) value);
      default -> answer; // text and json
    };
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
