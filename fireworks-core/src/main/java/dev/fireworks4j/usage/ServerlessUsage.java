// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.usage;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tokens and seconds of serverless models that were used in one period, in one group.
 *
 * @param startTime start of the period; the service counts whole days
 * @param endTime end of the period, which is not part of it
 * @param usageType kind of inference, as the service words it
 * @param group what the row is grouped by, e.g. {@code model_name} and its value
 * @param promptTokens tokens of prompts
 * @param cachedPromptTokens of these, the ones that came from the cache
 * @param uncachedPromptTokens of these, the others
 * @param completionTokens tokens of answers
 * @param audioInputSeconds seconds of sound that models were given
 * @param costNanoUsd billionths of a US dollar; 0 where the service does not know the price
 * @param modelName older form of the group {@code model_name}
 * @param apiKeyId older form of the group {@code api_key_id}
 */
@WithBuilder
public record ServerlessUsage(
    @Nullable Instant startTime,
    @Nullable Instant endTime,
    @Nullable String usageType,
    Map<String, String> group,
    @Nullable Long promptTokens,
    @Nullable Long cachedPromptTokens,
    @Nullable Long uncachedPromptTokens,
    @Nullable Long completionTokens,
    @Nullable Double audioInputSeconds,
    @Nullable Long costNanoUsd,
    @Nullable String modelName,
    @Nullable String apiKeyId,
    Map<String, Object> extras) {

  public ServerlessUsage {
    group = Copies.map(group);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static ServerlessUsageBuilder builder() {
    return ServerlessUsageBuilder.builder();
  }
}
