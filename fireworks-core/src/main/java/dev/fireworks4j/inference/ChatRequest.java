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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that a model continues.
 *
 * @param model what to ask: a model, a deployment, or a model on a deployment, see {@link ModelStrings}
 * @param messages the conversation so far; may be empty only with {@code promptTokenIds}
 * @param promptTokenIds a prompt as tokens, in place of messages
 * @param promptTruncateLen drops the oldest messages of a longer prompt than this many tokens
 * @param maxTokens maximum number of tokens of the answer, reasoning included; chosen by the model if null. Not
 *     together with {@code maxCompletionTokens}
 * @param maxCompletionTokens the newer name of {@code maxTokens}
 * @param contextLengthExceededBehavior the answer gets shorter if null
 * @param temperature 0 to 2; 0 takes the likeliest token
 * @param topP 0 to 1: the likeliest tokens that together have this probability
 * @param topK 0 to 100: that many of the likeliest tokens
 * @param minP 0 to 1: tokens at least this likely, relative to the likeliest
 * @param typicalP 0 to 1: locally typical sampling
 * @param frequencyPenalty -2 to 2; above 0 fewer repetitions, by how often
 * @param presencePenalty -2 to 2; above 0 fewer repetitions, however often
 * @param repetitionPenalty 0 to 2; 1 is neutral
 * @param mirostatTarget perplexity to hold; off if null
 * @param mirostatLr how fast Mirostat corrects itself
 * @param logitBias -100 to 100 by token id
 * @param seed the service tries to give the same answer for the same seed
 * @param n choices, 1 to 128
 * @param stop up to 4 texts that end the answer; they are not part of it
 * @param ignoreEos goes on after the end token; for load tests
 * @param logprobs whether the answer has the probability of each token
 * @param legacyLogprobs 0 to 5: probabilities in the older form. Not together with {@code logprobs}
 * @param topLogprobs 0 to 5 alternatives of each token; with {@code logprobs}
 * @param echo whether the prompt comes back too
 * @param echoLast how many of the last tokens of the prompt come back
 * @param responseFormat the form of the answer; free text if null
 * @param tools functions that the model may ask to call
 * @param toolChoice {@code auto}, {@code none} or {@code required}; chosen by the model if null
 * @param forcedTool the one function to call, in place of {@code toolChoice}
 * @param allowedTools the tools that may be called of all those given, in place of {@code toolChoice}
 * @param parallelToolCalls whether several calls may come at once
 * @param functions the older form of {@code tools}
 * @param functionCall {@code auto} or {@code none}, the older form of {@code toolChoice}
 * @param forcedFunction the one function to call, in place of {@code functionCall}
 * @param reasoningEffort {@code low}, {@code medium}, {@code high} or {@code none}; which of them a model
 *     takes differs. The wire's {@code true} and {@code false} are {@code medium} and {@code none}
 * @param reasoningTokens maximum number of tokens of reasoning, in place of {@code reasoningEffort}
 * @param thinking the same switch in another form; not together with {@code reasoningEffort}
 * @param reasoningHistory how the reasoning of earlier answers is used
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
 * @param streamOptions for streams only
 * @param safeTokenization whether special tokens in the text are taken for plain text
 * @param samplingMask {@code count}, {@code non_zero_list} or {@code non_zero_buffer}: which tokens could be
 *     drawn, with {@code logprobs}
 * @param includeRoutingMatrix expert routing of each token, with {@code logprobs}; for training
 * @param extraBody members beside these, sent as given; the service refuses those it does not know
 */
@WithBuilder
@SnakeCase
public record ChatRequest(
    String model,
    List<ChatMessage> messages,
    List<Integer> promptTokenIds,
    @Nullable Integer promptTruncateLen,
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
    List<ToolDefinition> tools,
    @Nullable String toolChoice,
    @Nullable @WireName("tool_choice") FunctionChoice forcedTool,
    @Nullable @WireName("tool_choice") AllowedToolsChoice allowedTools,
    @Nullable Boolean parallelToolCalls,
    List<ToolDefinition.FunctionDefinition> functions,
    @Nullable String functionCall,
    @Nullable @WireName("function_call") FunctionName forcedFunction,
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
    @Nullable StreamOptions streamOptions,
    @Nullable Boolean safeTokenization,
    @Nullable String samplingMask,
    @Nullable Boolean includeRoutingMatrix,
    Map<String, Object> extraBody)
    implements InferenceRequest {

  public ChatRequest {
    messages = Copies.list(messages);
    promptTokenIds = Copies.list(promptTokenIds);
    logitBias = Copies.map(logitBias);
    stop = Copies.list(stop);
    speculationTokens = Copies.list(speculationTokens);
    tools = Copies.list(tools);
    functions = Copies.list(functions);
    metadata = Copies.map(metadata);
    extraBody = Copies.freeForm(extraBody);
    var problems = new Problems("ChatRequest").required("model", model);
    problems
        .exactlyOne(field("messages", messages), field("promptTokenIds", promptTokenIds))
        .noNulls("messages", messages)
        .positive("promptTruncateLen", promptTruncateLen)
        .atMostOne(
            field("toolChoice", toolChoice),
            field("forcedTool", forcedTool),
            field("allowedTools", allowedTools))
        .atMostOne(field("functionCall", functionCall), field("forcedFunction", forcedFunction));
    new Length(maxTokens, maxCompletionTokens, n, stop).check(problems);
    new Sampling(temperature, topP, topK, minP, typicalP).check(problems);
    new Penalties(frequencyPenalty, presencePenalty, repetitionPenalty, logitBias).check(problems);
    new LogprobOptions(logprobs, legacyLogprobs, topLogprobs).check(problems);
    new Reasoning(reasoningEffort, reasoningTokens, thinking).check(problems);
    InferenceChecks.speculation(problems, speculation, speculationTokens);
    InferenceChecks.tools(problems, tools, functions);
    InferenceChecks.pictures(problems, messages);
    problems.orThrow();
  }

  /** A builder with nothing set; {@code build()} reports all problems at once. */
  public static ChatRequestBuilder builder() {
    return ChatRequestBuilder.builder();
  }

  /** A builder with everything set as in {@code from}. */
  public static ChatRequestBuilder builder(ChatRequest from) {
    return ChatRequestBuilder.builder(from);
  }

  /** One question, with the model's own settings. */
  public static ChatRequest of(String model, String question) {
    return builder().model(model).messages(List.of(ChatMessage.user(question))).build();
  }

  /**
   * Names the functions that may be called.
   *
   * @param type {@code allowed_tools}
   * @param allowedTools the functions
   */
  @SnakeCase
  public record AllowedToolsChoice(String type, AllowedTools allowedTools) {

    /**
     * The functions of these names.
     *
     * @param mode {@code auto}, or {@code required} if one must be called
     */
    public static AllowedToolsChoice of(String mode, String... names) {
      List<FunctionChoice> tools = Stream.of(names).map(FunctionChoice::of).toList();
      return new AllowedToolsChoice("allowed_tools", new AllowedTools(mode, tools));
    }

    /**
     * Functions.
     *
     * @param mode {@code auto} or {@code required}
     * @param tools their names
     */
    @SnakeCase
    public record AllowedTools(String mode, List<FunctionChoice> tools) {
      public AllowedTools {
        tools = Copies.list(tools);
      }
    }
  }

  /**
   * Names the one function to call.
   *
   * @param type {@code function}
   * @param function its name
   */
  @SnakeCase
  public record FunctionChoice(String type, FunctionName function) {

    /** The function of this name. */
    public static FunctionChoice of(String name) {
      return new FunctionChoice("function", new FunctionName(name));
    }
  }

  /**
   * A function.
   *
   * @param name as in its definition
   */
  @SnakeCase
  public record FunctionName(String name) {}
}
