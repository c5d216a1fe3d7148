// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import static dev.fireworks4j.internal.Problems.field;

import dev.fireworks4j.inference.InferenceChecks.Length;
import dev.fireworks4j.inference.InferenceChecks.LogprobOptions;
import dev.fireworks4j.inference.InferenceChecks.Penalties;
import dev.fireworks4j.inference.InferenceChecks.Reasoning;
import dev.fireworks4j.inference.InferenceChecks.Sampling;
import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.Problems;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.wire.SnakeCase;
import dev.fireworks4j.wire.WireName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Raw text that a model goes on with, without a chat template.
 *
 * <p>Use {@link #builder()}; the constructor changes when the service learns more.
 *
 * @param model what to ask, see {@link ModelStrings}
 * @param prompt the text to go on with
 * @param prompts several texts, each with choices of its own, in place of {@code prompt}
 * @param promptTokens the prompt as tokens, in place of {@code prompt}
 * @param promptTokenLists several prompts as tokens, in place of {@code prompt}
 * @param images data URLs, one for each image mark in the prompt
 * @param imageLists the images of each of several prompts, in place of {@code images}
 * @param maxTokens most tokens of the answer, reasoning included; up to the model if null. Not together with
 *     {@code maxCompletionTokens}
 * @param maxCompletionTokens the newer name of {@code maxTokens}
 * @param contextLengthExceededBehavior the answer gets shorter if null
 * @param temperature 0 to 2; 0 takes the likeliest token
 * @param topP 0 to 1: the likeliest tokens that together have this probability
 * @param topK 0 to 100: that many of the likeliest tokens
 * @param minP 0 to 1: tokens at least this likely beside the likeliest
 * @param typicalP 0 to 1: locally typical sampling
 * @param frequencyPenalty -2 to 2; above 0 fewer repetitions, by how often
 * @param presencePenalty -2 to 2; above 0 fewer repetitions, however often
 * @param repetitionPenalty 0 to 2; 1 is neutral
 * @param mirostatTarget perplexity to hold; off if null
 * @param mirostatLr how fast Mirostat corrects itself
 * @param logitBias -100 to 100 by token id
 * @param seed the same seed tries to give the same answer
 * @param n choices, 1 to 128
 * @param stop up to 4 texts that end the answer; they are not part of it
 * @param ignoreEos goes on after the end token; for load tests
 * @param logprobs whether the answer has the probability of each token
 * @param legacyLogprobs 0 to 5: probabilities in the older form. Not together with {@code logprobs}
 * @param topLogprobs 0 to 5 alternatives of each token; with {@code logprobs}
 * @param echo whether the prompt comes back too
 * @param echoLast how many of the last tokens of the prompt come back
 * @param responseFormat the form of the answer; free text if null
 * @param reasoningEffort {@code low}, {@code medium}, {@code high} or {@code none}; which of them a model
 *     takes differs. The wire's {@code true} and {@code false} are {@code medium} and {@code none}
 * @param reasoningTokens most tokens of reasoning, in place of {@code reasoningEffort}
 * @param thinking the same switch in another form; not together with {@code reasoningEffort}
 * @param reasoningHistory what the reasoning of earlier answers does
 * @param prediction text that the answer will mostly repeat, e.g. a file to edit; makes it faster
 * @param speculation text that the answer may begin with; makes it faster
 * @param speculationTokens the same as tokens, in place of {@code speculation}
 * @param promptCacheKey requests with the same key go to the same replica, where their prompt is cached
 * @param promptCacheIsolationKey parts the cache, e.g. by tenant
 * @param user the end user; requests of one user go to one replica
 * @param metadata kept for tracing
 * @param serviceTier only {@code priority} has an effect, and costs more
 * @param perfMetricsInResponse whether the answer has timings; in streams the only way to get them
 * @param rawOutput whether the answer has what the model saw and wrote
 * @param returnTokenIds whether the answer has token ids
 * @param includeRoutingMatrix expert routing of each token, with {@code logprobs}; for training
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

  /**
   * A builder with nothing set.
   *
   * <p>{@code build()} throws {@link dev.fireworks4j.error.InvalidRequestException} with all problems at once.
   */
  public static CompletionRequestBuilder builder() {
    return CompletionRequestBuilder.builder();
  }

  /** One prompt, with the model's own settings. */
  public static CompletionRequest of(String model, String prompt) {
    return builder().model(model).prompt(prompt).build();
  }
}
