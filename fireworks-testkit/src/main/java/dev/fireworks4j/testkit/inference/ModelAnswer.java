// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import dev.fireworks4j.testkit.query.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model's answer to a question.
 *
 * @param id {@code chatcmpl-} and so on, with 32 hexadecimal digits
 * @param created Unix seconds
 */
record ModelAnswer(
    String id,
    Question question,
    AnsweringModel answering,
    long created,
    List<Choice> choices,
    int cachedTokens) {

  /**
   * One of the answers.
   *
   * @param reasoning its tokens, empty for none
   * @param text its tokens; null if the tokens were used up before the text began
   * @param finishReason in the words of chat
   */
  record Choice(
      int index,
      List<String> reasoning,
      @Nullable List<String> text,
      List<ToolUse> toolUses,
      String finishReason) {

    int tokens() {
      int said = reasoning.size() + (text == null ? 0 : text.size());
      return said + toolUses.stream().mapToInt(use -> Tokens.count(use.arguments()) + 1).sum();
    }
  }

  int promptTokens() {
    return question.promptTokens();
  }

  int completionTokens() {
    return choices.stream().mapToInt(Choice::tokens).sum();
  }

  /** Usage in the form of chat and completions. */
  Map<String, Object> usage() {
    var usage =
        JsonObject.of("prompt_tokens", (long) promptTokens())
            .with("total_tokens", (long) promptTokens() + completionTokens())
            .with("completion_tokens", (long) completionTokens())
            .with("prompt_tokens_details", Map.of("cached_tokens", (long) cachedTokens));
    int reasoning = choices.stream().mapToInt(choice -> choice.reasoning().size()).sum();
    if (reasoning > 0) {
      usage.put("completion_tokens_details", Map.of("reasoning_tokens", (long) reasoning));
    }
    return usage;
  }
}
