// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Made-up probabilities of tokens, in the form that the question asks for. */
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
      var entry = new LinkedHashMap<String, Object>();
      entry.put("token", token);
      entry.put("logprob", LIKELY);
      entry.put("bytes", bytes(token));
      entry.put("token_id", id(token));
      entry.put("text_offset", offset);
      entry.put("top_logprobs", List.of());
      content.add(entry);
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
    var legacy = new LinkedHashMap<String, Object>();
    legacy.put("tokens", tokens);
    legacy.put("token_logprobs", tokens.stream().map(token -> LIKELY).toList());
    legacy.put("top_logprobs", tokens.stream().map(token -> Map.of(token, LIKELY)).toList());
    legacy.put("text_offset", offsets);
    legacy.put("token_ids", tokens.stream().map(Logprobs::id).toList());
    return legacy;
  }

  private static List<Long> bytes(String token) {
    var bytes = new ArrayList<Long>();
    for (byte each : token.getBytes(StandardCharsets.UTF_8)) {
      bytes.add(each & 0xffL);
    }
    return bytes;
  }

  private static long id(String token) {
    return token.hashCode() & 0x1ffffL;
  }
}
