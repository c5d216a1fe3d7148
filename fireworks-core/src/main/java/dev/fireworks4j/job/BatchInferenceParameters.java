// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a batch job samples its answers.
 *
 * @param maxTokens maximum number of tokens per answer
 * @param temperature randomness of the sampling, usually 0 to 2
 * @param topP share of probability to sample from, 0 to 1
 * @param n answers per request
 * @param extraBody further request parameters, as the text of a JSON object
 * @param topK most likely tokens to sample from
 */
@WithBuilder
public record BatchInferenceParameters(
    @Nullable Integer maxTokens,
    @Nullable Double temperature,
    @Nullable Double topP,
    @Nullable Integer n,
    @Nullable String extraBody,
    @Nullable Integer topK,
    Map<String, Object> extras) {

  public BatchInferenceParameters {
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static BatchInferenceParametersBuilder builder() {
    return BatchInferenceParametersBuilder.builder();
  }
}
