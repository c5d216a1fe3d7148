// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.inference;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The service's checks of a question, before it looks up the model. */
record QuestionRules(Question question) {
  private static final Map<String, double[]> RANGES =
      Map.ofEntries(
          Map.entry("temperature", new double[] {0, 2}),
          Map.entry("top_p", new double[] {0, 1}),
          Map.entry("top_k", new double[] {0, 100}),
          Map.entry("min_p", new double[] {0, 1}),
          Map.entry("typical_p", new double[] {0, 1}),
          Map.entry("frequency_penalty", new double[] {-2, 2}),
          Map.entry("presence_penalty", new double[] {-2, 2}),
          Map.entry("repetition_penalty", new double[] {0, 2}),
          Map.entry("n", new double[] {1, 128}),
          Map.entry("top_logprobs", new double[] {0, 5}),
          Map.entry("max_tokens", new double[] {1, Integer.MAX_VALUE}),
          Map.entry("max_completion_tokens", new double[] {1, Integer.MAX_VALUE}),
          Map.entry("dimensions", new double[] {1, 8192}),
          Map.entry("top_n", new double[] {1, Integer.MAX_VALUE}));

  /**
   * Checks a question.
   *
   * @throws InferenceError 400
   */
  static void check(Question question) {
    var rules = new QuestionRules(question);
    rules.members();
    rules.ranges();
    rules.required();
  }

  private void members() {
    for (String name : question.body().keySet()) {
      if (!KnownMembers.of(question.endpoint()).contains(name)) {
        throw InferenceError.invalid("Extra inputs are not permitted, field: '" + name + "'");
      }
    }
  }

  private void ranges() {
    RANGES.forEach(
        (name, range) -> {
          Object value = question.body().get(name);
          if (value == null) {
            return;
          }
          if (!(value instanceof Number number)) {
            throw InferenceError.invalid("Input should be a valid number, field: '" + name + "'");
          }
          if (number.doubleValue() < range[0] || number.doubleValue() > range[1]) {
            throw InferenceError.invalid(
                "Input should be between %s and %s, field: '%s'"
                    .formatted((long) range[0], (long) range[1], name));
          }
        });
  }

  private void required() {
    if (!(has("model") instanceof String)) {
      throw missing("model");
    }
    switch (question.endpoint()) {
      case CHAT -> chat();
      case MESSAGES -> {
        list("messages");
        if (has("max_tokens") == null) {
          throw InferenceError.invalid("max_tokens is required and must be > 0");
        }
        MessagesLimits.check(question);
      }
      case COMPLETIONS -> present("prompt");
      case EMBEDDINGS -> present("input");
      case RERANK -> {
        present("query");
        list("documents");
      }
      case MODELS -> {}
    }
  }

  private void chat() {
    if (has("max_tokens") != null && has("max_completion_tokens") != null) {
      throw InferenceError.invalid(
          "only one of max_tokens and max_completion_tokens may be specified");
    }
    boolean hasTokens = !question.list("prompt_token_ids").isEmpty();
    if (hasTokens && has("messages") != null) {
      throw InferenceError.invalid("only one of messages and prompt_token_ids may be specified");
    }
    if (!hasTokens) {
      list("messages");
    }
  }

  private void list(String name) {
    if (!(has(name) instanceof List<?> list) || list.isEmpty()) {
      throw missing(name);
    }
  }

  private void present(String name) {
    if (has(name) == null) {
      throw missing(name);
    }
  }

  private @Nullable Object has(String name) {
    return question.body().get(name);
  }

  private static InferenceError missing(String name) {
    return InferenceError.invalid("Field required, field: '" + name + "'");
  }
}
