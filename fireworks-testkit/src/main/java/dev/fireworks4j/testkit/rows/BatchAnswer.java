// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.rows;

import dev.fireworks4j.testkit.query.Json;
import dev.fireworks4j.testkit.query.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one row of a batch.
 *
 * @param isGood true for a row of the result file, false for one of the error file
 * @param line the row, with its line end
 */
record BatchAnswer(
    boolean isGood, String line, long inputTokens, long cachedTokens, long outputTokens) {
  static BatchAnswer good(Prompt prompt, EchoedCompletion completion) {
    var line = line(prompt, "response", completion.json());
    return new BatchAnswer(
        true, line, completion.inputTokens(), completion.cachedTokens(), completion.outputTokens());
  }

  static BatchAnswer failed(Prompt prompt) {
    return new BatchAnswer(
        false,
        line(
            prompt,
            "error",
            JsonObject.of("code", "INTERNAL").with("message", "the row asked to fail")),
        0,
        0,
        0);
  }

  private static String line(Prompt prompt, String field, Map<String, @Nullable Object> outcome) {
    return new String(
            Json.write(JsonObject.of("custom_id", prompt.customId()).with(field, outcome)),
            StandardCharsets.UTF_8)
        + "\n";
  }
}
