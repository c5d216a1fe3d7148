// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.rows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("id", id);
    json.put("object", "chat.completion");
    json.put("created", created.getEpochSecond());
    json.put("model", model);
    json.put("choices", List.of(choice(String.join(" ", said), isCut ? "length" : "stop")));
    json.put("usage", usage(prompt.tokens(), cached, said.size()));
    return new EchoedCompletion(json, prompt.tokens(), cached, said.size());
  }

  private static Map<String, @Nullable Object> choice(String content, String finishReason) {
    var message = new LinkedHashMap<String, @Nullable Object>();
    message.put("role", "assistant");
    message.put("content", content);
    var choice = new LinkedHashMap<String, @Nullable Object>();
    choice.put("index", 0L);
    choice.put("message", message);
    choice.put("finish_reason", finishReason);
    return choice;
  }

  private static Map<String, @Nullable Object> usage(long input, long cached, long output) {
    var usage = new LinkedHashMap<String, @Nullable Object>();
    usage.put("prompt_tokens", input);
    usage.put("total_tokens", input + output);
    usage.put("completion_tokens", output);
    usage.put("prompt_tokens_details", Map.of("cached_tokens", cached));
    return usage;
  }

  private static List<String> words(String text) {
    var letters = text.codePoints().limit(LONGEST_ECHO).toArray();
    var words = new ArrayList<>(List.of("You", "said:"));
    words.addAll(List.of(new String(letters, 0, letters.length).strip().split("\\s+")));
    return words;
  }
}
