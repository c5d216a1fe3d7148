// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.rows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The question of a row of a batch.
 *
 * @param customId as the row gives it
 * @param lastUserText the text of the last user message, empty if there is none
 * @param tokens an estimate from the length of all messages
 * @param maxTokens maximum number of tokens of the answer; huge if the row sets no limit
 */
record Prompt(@Nullable Object customId, String lastUserText, long tokens, int maxTokens) {
  private static final int TOKENS_PER_MESSAGE = 4;
  private static final int BYTES_PER_TOKEN = 4;

  static Prompt of(Map<?, ?> row) {
    var body = row.get("body") instanceof Map<?, ?> object ? object : Map.of();
    var messages = body.get("messages") instanceof List<?> list ? list : List.of();
    var lastUserText = "";
    var tokens = 0L;
    for (var message : messages) {
      if (message instanceof Map<?, ?> turn) {
        var text = text(turn.get("content"));
        lastUserText = "user".equals(turn.get("role")) ? text : lastUserText;
        tokens +=
            TOKENS_PER_MESSAGE + text.getBytes(StandardCharsets.UTF_8).length / BYTES_PER_TOKEN;
      }
    }
    var maxTokens =
        body.get("max_tokens") instanceof Long limit && limit > 0
            ? Math.min(limit, Integer.MAX_VALUE)
            : Integer.MAX_VALUE;
    return new Prompt(row.get("custom_id"), lastUserText, tokens, (int) maxTokens);
  }

  private static String text(@Nullable Object content) {
    if (!(content instanceof List<?> parts)) {
      return content instanceof String text ? text : "";
    }
    return parts.stream()
        .filter(part -> part instanceof Map<?, ?> object && object.get("text") instanceof String)
        .map(part -> String.valueOf(((Map<?, ?>) part).get("text")))
        .collect(Collectors.joining(" "));
  }
}
