// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.rows;

import dev.fireworks4j.testkit.query.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A made-up chat completion: the last user message said back, a word a token.
 *
 * @param json the completion as the service would send it
 */
record EchoedCompletion(
    Map<String, @Nullable Object> json, long inputTokens, long cachedTokens, long outputTokens) {
  private static final int LONGEST_ECHO = 2_000;

  static EchoedCompletion echo(Prompt prompt, String id, String model, Instant created) {
    var words = words(prompt.lastUserText());
    var isCut = prompt.maxTokens() < words.size();
    var said = isCut ? words.subList(0, prompt.maxTokens()) : words;
    var cached = prompt.tokens() / 2;
    return new EchoedCompletion(
        JsonObject.of("id", id)
            .with("object", "chat.completion")
            .with("created", created.getEpochSecond())
            .with("model", model)
            .with("choices", List.of(choice(String.join(" ", said), isCut ? "length" : "stop")))
            .with("usage", usage(prompt.tokens(), cached, said.size())),
        prompt.tokens(),
        cached,
        said.size());
  }

  private static Map<String, @Nullable Object> choice(String content, String finishReason) {
    return JsonObject.of("index", 0L)
        .with("message", JsonObject.of("role", "assistant").with("content", content))
        .with("finish_reason", finishReason);
  }

  private static Map<String, @Nullable Object> usage(long input, long cached, long output) {
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
