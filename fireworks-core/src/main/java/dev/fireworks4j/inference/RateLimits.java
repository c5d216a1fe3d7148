// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.transport.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Limits of an account for one serverless model, in a minute, and what is left of them. All null on a dedicated
 * deployment, and where the service does not say.
 *
 * <p>Wire: the headers {@code x-ratelimit-limit-...}, {@code x-ratelimit-remaining-...} and {@code
 * x-ratelimit-over-limit}.
 *
 * @param requests requests
 * @param remainingRequests what is left of them
 * @param promptTokens tokens of prompts
 * @param remainingPromptTokens what is left of them
 * @param cacheAdjustedPromptTokens tokens of prompts that do not come from the cache
 * @param remainingCacheAdjustedPromptTokens what is left of them
 * @param generatedTokens tokens of answers
 * @param remainingGeneratedTokens what is left of them
 * @param overLimit whether the account is beyond a limit
 */
public record RateLimits(
    @Nullable Long requests,
    @Nullable Long remainingRequests,
    @Nullable Long promptTokens,
    @Nullable Long remainingPromptTokens,
    @Nullable Long cacheAdjustedPromptTokens,
    @Nullable Long remainingCacheAdjustedPromptTokens,
    @Nullable Long generatedTokens,
    @Nullable Long remainingGeneratedTokens,
    @Nullable Boolean overLimit) {
  private static final String LIMIT = "x-ratelimit-limit-";
  private static final String REMAINING = "x-ratelimit-remaining-";

  /** The limits in the headers of an answer, which may be an error. */
  public static RateLimits of(Headers headers) {
    String over = headers.first("x-ratelimit-over-limit");
    return new RateLimits(
        count(headers, LIMIT + "requests"),
        count(headers, REMAINING + "requests"),
        count(headers, LIMIT + "tokens-prompt"),
        count(headers, REMAINING + "tokens-prompt"),
        count(headers, LIMIT + "tokens-cache-adjusted-prompt"),
        count(headers, REMAINING + "tokens-cache-adjusted-prompt"),
        count(headers, LIMIT + "tokens-generated"),
        count(headers, REMAINING + "tokens-generated"),
        over == null ? null : over.equalsIgnoreCase("yes"));
  }

  private static @Nullable Long count(Headers headers, String name) {
    return HeaderNumbers.count(headers.first(name));
  }
}
