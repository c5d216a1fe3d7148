// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.rows;

import dev.fireworks4j.testkit.query.Json;
import dev.fireworks4j.testkit.query.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The answer to one row of a batch: the last user message said back, a word a token, or an error.
 *
 * @param isGood true for a row of the result file, false for one of the error file
 * @param line the row, with its line end
 */
public record BatchAnswer(
    boolean isGood, String line, long inputTokens, long cachedTokens, long outputTokens) {
  private static final int LONGEST_ECHO = 2_000;

  /** Echoes; the completion begins with these members. */
  static BatchAnswer good(Prompt prompt, JsonObject completion) {
    var words = words(prompt.lastUserText());
    var isCut = prompt.maxTokens() < words.size();
    var said = isCut ? words.subList(0, prompt.maxTokens()) : words;
    var cached = prompt.tokens() / 2;
    completion
        .with("choices", List.of(choice(String.join(" ", said), isCut ? "length" : "stop")))
        .with("usage", usage(prompt.tokens(), cached, said.size()));
    return new BatchAnswer(
        true, line(prompt, "response", completion), prompt.tokens(), cached, said.size());
  }

  static BatchAnswer failed(Prompt prompt) {
    var error = JsonObject.of("code", "INTERNAL").with("message", "the row asked to fail");
    return new BatchAnswer(false, line(prompt, "error", error), 0, 0, 0);
  }

  private static String line(Prompt prompt, String field, JsonObject outcome) {
    return Json.text(JsonObject.of("custom_id", prompt.customId()).with(field, outcome)) + "\n";
  }

  private static JsonObject choice(String content, String finishReason) {
    return JsonObject.of("index", 0L)
        .with("message", JsonObject.of("role", "assistant").with("content", content))
        .with("finish_reason", finishReason);
  }

  private static JsonObject usage(long input, long cached, long output) {
    return JsonObject.of("prompt_tokens", input)
        .with("total_tokens", input + output)
        .with("completion_tokens", output)
        .with("prompt_tokens_details", Map.of("cached_tokens", cached));
  }

  private static List<String> words(String text) {
    var letters = text.codePoints().limit(LONGEST_ECHO).toArray();
    var words = new ArrayList<>(List.of("You", "said:"));
    words.addAll(List.of(new String(letters, 0, letters.length).strip().split("\\s+")));
    return words;
  }
}
