// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import static dev.fireworks4j.internal.RequestChecks.field;

import dev.fireworks4j.inference.ToolDefinition.FunctionDefinition;
import dev.fireworks4j.internal.Problems;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The checks that requests to models share. Only what the service documents is checked. */
final class InferenceChecks {
  private static final Pattern TOOL_NAME = Pattern.compile("[a-zA-Z0-9_-]{1,64}");
  private static final int MOST_STOPS = 4;
  private static final int MOST_IMAGES = 30;
  private static final int MOST_DATA_URL_CHARS = 10_000_000;
  private static final int LEAST_THINKING = 1_024;

  private InferenceChecks() {}

  /** How the next token is drawn. */
  record Sampling(
      @Nullable Double temperature,
      @Nullable Double topP,
      @Nullable Integer topK,
      @Nullable Double minP,
      @Nullable Double typicalP) {

    void check(Problems problems) {
      problems
          .between("temperature", temperature, 0, 2)
          .between("topP", topP, 0, 1)
          .between("topK", topK, 0, 100)
          .between("minP", minP, 0, 1)
          .between("typicalP", typicalP, 0, 1);
    }
  }

  /** What makes a token likelier or less likely than the model does. */
  record Penalties(
      @Nullable Double frequency,
      @Nullable Double presence,
      @Nullable Double repetition,
      Map<String, Double> biases) {

    void check(Problems problems) {
      biases.forEach((token, bias) -> problems.between("logitBias." + token, bias, -100, 100));
      problems
          .between("frequencyPenalty", frequency, -2, 2)
          .between("presencePenalty", presence, -2, 2)
          .between("repetitionPenalty", repetition, 0, 2);
    }
  }

  /** How much is written, and how often. */
  record Length(
      @Nullable Integer maxTokens,
      @Nullable Integer maxCompletionTokens,
      @Nullable Integer n,
      List<String> stop) {

    void check(Problems problems) {
      problems
          .atMostOne(
              field("maxTokens", maxTokens), field("maxCompletionTokens", maxCompletionTokens))
          .positive("maxTokens", maxTokens)
          .positive("maxCompletionTokens", maxCompletionTokens)
          .between("n", n, 1, 128)
          .noNulls("stop", stop);
      if (stop.size() > MOST_STOPS) {
        problems.add("stop", "has " + stop.size() + " texts; the service takes 4 at most");
      }
    }
  }

  /** Probabilities in one of two forms. */
  record LogprobOptions(
      @Nullable Boolean logprobs, @Nullable Integer legacy, @Nullable Integer topLogprobs) {

    void check(Problems problems) {
      problems
          .atMostOne(field("logprobs", logprobs), field("legacyLogprobs", legacy))
          .between("legacyLogprobs", legacy, 0, 5)
          .between("topLogprobs", topLogprobs, 0, 5);
    }
  }

  /** The three ways to say how much to think. */
  record Reasoning(@Nullable String effort, @Nullable Integer tokens, @Nullable Thinking thinking) {

    void check(Problems problems) {
      problems.atMostOne(
          field("reasoningEffort", effort),
          field("reasoningTokens", tokens),
          field("thinking", thinking));
      Integer budget = thinking == null ? null : thinking.budgetTokens();
      if (budget != null && budget < LEAST_THINKING) {
        problems.add("thinking.budgetTokens", budget + " is too few; use 1024 or more");
      }
    }
  }

  static void speculation(Problems problems, @Nullable String text, List<Integer> tokens) {
    problems.atMostOne(field("speculation", text), field("speculationTokens", tokens));
  }

  static void tools(
      Problems problems, List<ToolDefinition> tools, List<FunctionDefinition> functions) {
    problems
        .atMostOne(field("tools", tools), field("functions", functions))
        .noNulls("tools", tools)
        .noNulls("functions", functions);
    toolNames(
        problems,
        Stream.concat(
                tools.stream().filter(Objects::nonNull).map(ToolDefinition::function),
                functions.stream().filter(Objects::nonNull))
            .map(FunctionDefinition::name)
            .toList());
  }

  static void toolNames(Problems problems, List<String> names) {
    for (String name : names) {
      if (!TOOL_NAME.matcher(name).matches()) {
        problems.add("tools", "a name must be 1 to 64 of a-z, A-Z, 0-9, underscore and hyphen");
      }
    }
  }

  static void pictures(Problems problems, List<ChatMessage> messages) {
    List<ContentPart> parts =
        messages.stream()
            .filter(Objects::nonNull)
            .flatMap(message -> message.parts().stream())
            .filter(Objects::nonNull)
            .toList();
    long images = parts.stream().filter(part -> part.imageUrl() != null).count();
    if (images > MOST_IMAGES) {
      problems.add("messages", images + " images; the service takes 30 at most");
    }
    long inlined =
        parts.stream()
            .flatMap(part -> Stream.of(part.imageUrl(), part.videoUrl()))
            .filter(Objects::nonNull)
            .mapToLong(MediaUrl::inlinedChars)
            .sum();
    if (inlined > MOST_DATA_URL_CHARS) {
      problems.add("messages", "more than 10 MB in base64; use URLs, or smaller or fewer files");
    }
  }
}
