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
  private static final int MAX_STOPS = 4;
  private static final int MAX_IMAGES = 30;
  private static final int MAX_DATA_URL_CHARS = 10_000_000;
  private static final int MIN_THINKING = 1_024;

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

  /** Changes to the probabilities that the model gives to tokens. */
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
      if (stop.size() > MAX_STOPS) {
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

  /** The three ways to set the amount of reasoning. */
  record Reasoning(@Nullable String effort, @Nullable Integer tokens, @Nullable Thinking thinking) {

    void check(Problems problems) {
      problems.atMostOne(
          field("reasoningEffort", effort),
          field("reasoningTokens", tokens),
          field("thinking", thinking));
      Integer budget = thinking == null ? null : thinking.budgetTokens();
      if (budget != null && budget < MIN_THINKING) {
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
    Stream.concat(
            tools.stream().filter(Objects::nonNull).map(ToolDefinition::function),
            functions.stream().filter(Objects::nonNull))
        .forEach(function -> toolName(problems, function.name()));
  }

  static void toolName(Problems problems, String name) {
    if (!TOOL_NAME.matcher(name).matches()) {
      problems.add("tools", "a name must be 1 to 64 of a-z, A-Z, 0-9, underscore and hyphen");
    }
  }

  static void pictures(Problems problems, List<ChatMessage> messages) {
    int images = 0;
    long inlined = 0;
    for (ChatMessage message : messages) {
      for (ContentPart part : message == null ? List.<ContentPart>of() : message.parts()) {
        if (part != null) {
          images += part.imageUrl() == null ? 0 : 1;
          inlined += inlinedChars(part.imageUrl()) + inlinedChars(part.videoUrl());
        }
      }
    }
    if (images > MAX_IMAGES) {
      problems.add("messages", images + " images; the service takes 30 at most");
    }
    if (inlined > MAX_DATA_URL_CHARS) {
      problems.add("messages", "more than 10 MB in base64; use URLs, or smaller or fewer files");
    }
  }

  private static long inlinedChars(@Nullable MediaUrl url) {
    return url == null ? 0 : url.inlinedChars();
  }
}
