// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.bare;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The same question by hand. */
final class BareQuestion {
  private BareQuestion() {}

  static byte[] ask(boolean isStreamed) throws IOException {
    var body = new LinkedHashMap<String, Object>();
    body.put("model", "accounts/fireworks/models/llama-v3p3-70b-instruct");
    body.put(
        "messages",
        List.of(
            Map.of("role", "system", "content", "Answer in few words."),
            Map.of(
                "role",
                "user",
                "content",
                "Does it pay to tune a small model for support tickets?")));
    body.put("temperature", 0.2);
    body.put("max_tokens", 500);
    if (isStreamed) {
      body.put("stream", true);
    }
    return Json.write(body);
  }

  /** A member of the first choice. */
  static Map<?, ?> ofFirstChoice(Map<String, Object> answer, String member) {
    var choices = (List<?>) answer.get("choices");
    return (Map<?, ?>) ((Map<?, ?>) choices.get(0)).get(member);
  }
}
