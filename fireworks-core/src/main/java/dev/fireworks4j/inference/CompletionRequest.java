// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import static dev.fireworks4j.internal.RequestChecks.field;

import dev.fireworks4j.inference.InferenceChecks.Length;
import dev.fireworks4j.inference.InferenceChecks.LogprobOptions;
import dev.fireworks4j.inference.InferenceChecks.Penalties;
import dev.fireworks4j.inference.InferenceChecks.Reasoning;
import dev.fireworks4j.inference.InferenceChecks.Sampling;
import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.Problems;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.wire.WireMarks.SnakeCase;
import dev.fireworks4j.wire.WireMarks.WireName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Raw text that a model continues, without a chat template. The other fields are those of {@link ChatRequest}.
 *
 * @param model what to ask, see {@link ModelStrings}
 * @param prompt the text to continue
 * @param prompts several texts, each with choices of its own, in place of {@code prompt}
 * @param promptTokens the prompt as tokens, in place of {@code prompt}
 * @param promptTokenLists several prompts as tokens, in place of {@code prompt}
 * @param images data URLs, one for each image mark in the prompt
 * @param imageLists the images of each of several prompts, in place of {@code images}
 * @param extraBody members beside these, sent as given; the service refuses those it does not know
 */
@WithBuilder
@SnakeCase
public record CompletionRequest(
    String model,
    @Nullable String prompt,
    @WireName("prompt") List<String> prompts,
    @WireName("prompt") List<Integer> promptTokens,
    @WireName("prompt") List<List<Integer>> promptTokenLists,
    List<String> images,
    @WireName("images") List<List<String>> imageLists,
    @Nullable Integer maxTokens,
    @Nullable Integer maxCompletionTokens,
    @Nullable ContextLengthBehavior contextLengthExceededBehavior,
    @Nullable Double temperature,
    @Nullable Double topP,
    @Nullable Integer topK,
    @Nullable Double minP,
    @Nullable Double typicalP,
    @Nullable Double frequencyPenalty,
    @Nullable Double presencePenalty,
    @Nullable Double repetitionPenalty,
    @Nullable Double mirostatTarget,
    @Nullable Double mirostatLr,
    Map<String, Double> logitBias,
    @Nullable Long seed,
    @Nullable Integer n,
    List<String> stop,
    @Nullable Boolean ignoreEos,
    @Nullable Boolean logprobs,
    @Nullable @WireName("logprobs") Integer legacyLogprobs,
    @Nullable Integer topLogprobs,
    @Nullable Boolean echo,
    @Nullable Integer echoLast,
    @Nullable ResponseFormat responseFormat,
    @Nullable String reasoningEffort,
    @Nullable @WireName("reasoning_effort") Integer reasoningTokens,
    @Nullable Thinking thinking,
    @Nullable ReasoningHistory reasoningHistory,
    @Nullable String prediction,
    @Nullable String speculation,
    @WireName("speculation") List<Integer> speculationTokens,
    @Nullable String promptCacheKey,
    @Nullable String promptCacheIsolationKey,
    @Nullable String user,
    Map<String, String> metadata,
    @Nullable ServiceTier serviceTier,
    @Nullable Boolean perfMetricsInResponse,
    @Nullable Boolean rawOutput,
    @Nullable Boolean returnTokenIds,
    @Nullable Boolean includeRoutingMatrix,
    Map<String, Object> extraBody)
    implements InferenceRequest {

  public CompletionRequest {
    prompts = Copies.list(prompts);
    promptTokens = Copies.list(promptTokens);
    promptTokenLists = Copies.list(promptTokenLists);
    images = Copies.list(images);
    imageLists = Copies.list(imageLists);
    logitBias = Copies.map(logitBias);
    stop = Copies.list(stop);
    speculationTokens = Copies.list(speculationTokens);
    metadata = Copies.map(metadata);
    extraBody = Copies.freeForm(extraBody);
    var problems = new Problems("CompletionRequest");
    problems
        .required("model", model)
        .exactlyOne(
            field("prompt", prompt),
            field("prompts", prompts),
            field("promptTokens", promptTokens),
            field("promptTokenLists", promptTokenLists));
    problems.atMostOne(field("images", images), field("imageLists", imageLists));
    new Length(maxTokens, maxCompletionTokens, n, stop).check(problems);
    new Sampling(temperature, topP, topK, minP, typicalP).check(problems);
    new Penalties(frequencyPenalty, presencePenalty, repetitionPenalty, logitBias).check(problems);
    new LogprobOptions(logprobs, legacyLogprobs, topLogprobs).check(problems);
    new Reasoning(reasoningEffort, reasoningTokens, thinking).check(problems);
    InferenceChecks.speculation(problems, speculation, speculationTokens);
    problems.orThrow();
  }

  /** A builder with nothing set; {@code build()} reports all problems at once. */
  public static CompletionRequestBuilder builder() {
    return CompletionRequestBuilder.builder();
  }

  /** One prompt, with the model's own settings. */
  public static CompletionRequest of(String model, String prompt) {
    return builder().model(model).prompt(prompt).build();
  }
}
