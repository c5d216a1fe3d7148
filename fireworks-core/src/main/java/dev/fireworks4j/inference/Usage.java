// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.wire.WireMarks.SnakeCase;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that an answer took.
 *
 * @param promptTokens tokens of the prompt, cached ones included
 * @param completionTokens tokens of the answer, reasoning included
 * @param totalTokens both together
 * @param promptTokensDetails null where nothing is known of the cache
 * @param completionTokensDetails null where the service does not say
 */
@WithBuilder
@SnakeCase
public record Usage(
    @Nullable Long promptTokens,
    @Nullable Long completionTokens,
    @Nullable Long totalTokens,
    @Nullable PromptTokensDetails promptTokensDetails,
    @Nullable CompletionTokensDetails completionTokensDetails,
    Map<String, Object> extras) {

  public Usage {
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static UsageBuilder builder() {
    return UsageBuilder.builder();
  }

  /** Tokens of the prompt that came from the cache; 0 where nothing is known. */
  public long cachedTokens() {
    return promptTokensDetails == null || promptTokensDetails.cachedTokens() == null
        ? 0
        : promptTokensDetails.cachedTokens();
  }

  /**
   * Parts of the prompt that were not computed again.
   *
   * @param cachedTokens tokens that came from the cache
   */
  @SnakeCase
  public record PromptTokensDetails(@Nullable Long cachedTokens, Map<String, Object> extras) {

    public PromptTokensDetails {
      extras = Copies.freeForm(extras);
    }
  }

  /**
   * Parts of an answer that are not text.
   *
   * @param reasoningTokens tokens of the reasoning
   */
  @SnakeCase
  public record CompletionTokensDetails(
      @Nullable Long reasoningTokens, Map<String, Object> extras) {

    public CompletionTokensDetails {
      extras = Copies.freeForm(extras);
    }
  }
}
