// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import dev.fireworks4j.testkit.inference.ModelAnswer.Choice;
import dev.fireworks4j.testkit.query.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Prompt and answer as tokens, if a question asks for them. */
final class RawOutput {
  private RawOutput() {}

  /** Adds {@code raw_output} and {@code token_ids} to a choice that is complete. */
  static void add(Question question, Choice choice, Map<String, @Nullable Object> json) {
    List<String> made = Objects.requireNonNullElse(choice.text(), List.of());
    if (question.isOn("raw_output")) {
      json.put("raw_output", of(question.allText().strip(), made));
    }
    if (question.isOn("return_token_ids")) {
      json.put("token_ids", ids(made));
    }
  }

  private static Map<String, @Nullable Object> of(String prompt, List<String> made) {
    return JsonObject.of("prompt_fragments", List.of(prompt))
        .with("prompt_token_ids", ids(Tokens.of(prompt)))
        .with("completion", Tokens.join(made))
        .with("completion_token_ids", ids(made))
        .with("completion_logprobs", null)
        .with("grammar", null)
        .with("images", null)
        .with("videos", null);
  }

  private static List<Long> ids(List<String> tokens) {
    return tokens.stream().map(Logprobs::id).toList();
  }
}
