// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refuses what {@code /messages} does not support although Anthropic's own service does. */
final class MessagesLimits {
  private MessagesLimits() {}

  /**
   * Checks a question.
   *
   * @throws InferenceError 400
   */
  static void check(Question question) {
    for (Object message : question.list("messages")) {
      content(message);
    }
    for (Object tool : question.list("tools")) {
      tool(tool);
    }
    if (question.body().get("temperature") instanceof Number number && number.doubleValue() > 1) {
      throw InferenceError.invalid("Input should be between 0 and 1, field: 'temperature'");
    }
  }

  /** Of a message, or of the result of a tool. */
  private static void content(@Nullable Object holder) {
    if (!(holder instanceof Map<?, ?> map) || !(map.get("content") instanceof List<?> blocks)) {
      return;
    }
    for (Object each : blocks) {
      if (each instanceof Map<?, ?> block) {
        boolean isFile =
            block.get("source") instanceof Map<?, ?> source && "file".equals(source.get("type"));
        if (isFile || "document".equals(block.get("type"))) {
          throw InferenceError.invalid(
              "document blocks and file sources are not supported, field: 'messages'");
        }
        content(block);
      }
    }
  }

  /** The service runs no tools itself, and does not search for them. */
  private static void tool(@Nullable Object given) {
    if (given instanceof Map<?, ?> tool
        && (tool.containsKey("defer_loading") || !isCustom(tool.get("type")))) {
      throw InferenceError.invalid("only custom tools are supported, field: 'tools'");
    }
  }

  private static boolean isCustom(@Nullable Object type) {
    return type == null || type.equals("custom");
  }
}
