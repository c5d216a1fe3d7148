// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import dev.fireworks4j.testkit.query.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Invented probabilities of tokens, in the form that the question asks for. */
final class Logprobs {
  private static final double LIKELY = -0.125;

  private Logprobs() {}

  static Map<String, ?> of(@Nullable List<String> tokens, Question question) {
    List<String> said = tokens == null ? List.of() : tokens;
    return question.body().get("logprobs") instanceof Number ? legacy(said) : content(said);
  }

  private static Map<String, ?> content(List<String> tokens) {
    var content = new ArrayList<Map<String, Object>>();
    long offset = 0;
    for (String token : tokens) {
      content.add(
          JsonObject.of("token", token)
              .with("logprob", LIKELY)
              .with("bytes", bytes(token))
              .with("token_id", id(token))
              .with("text_offset", offset)
              .with("top_logprobs", List.of()));
      offset += token.length();
    }
    return Map.of("content", content);
  }

  private static Map<String, ?> legacy(List<String> tokens) {
    var offsets = new ArrayList<Long>();
    long offset = 0;
    for (String token : tokens) {
      offsets.add(offset);
      offset += token.length();
    }
    return JsonObject.of("tokens", tokens)
        .with("token_logprobs", tokens.stream().map(token -> LIKELY).toList())
        .with("top_logprobs", tokens.stream().map(token -> Map.of(token, LIKELY)).toList())
        .with("text_offset", offsets)
        .with("token_ids", tokens.stream().map(Logprobs::id).toList());
  }

  private static List<Long> bytes(String token) {
    var bytes = new ArrayList<Long>();
    for (byte each : token.getBytes(StandardCharsets.UTF_8)) {
      bytes.add(each & 0xffL);
    }
    return bytes;
  }

  static long id(String token) {
    return token.hashCode() & 0x1ffffL;
  }
}
