// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.wire.WireMarks.SnakeCase;
import org.jspecify.annotations.Nullable;

/**
 * What a stream contains beside the text, and how large its chunks are.
 *
 * @param includeUsage whether the usage comes at the end; true if null
 * @param includeInternalContent whether each delta names its token ids
 * @param bufferTokens tokens that are collected for one chunk
 * @param bufferMs milliseconds for which tokens are collected
 * @param bufferMode {@code any} or {@code all} of the two limits
 */
@WithBuilder
@SnakeCase
public record StreamOptions(
    @Nullable Boolean includeUsage,
    @Nullable Boolean includeInternalContent,
    @Nullable Integer bufferTokens,
    @Nullable Integer bufferMs,
    @Nullable String bufferMode) {

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static StreamOptionsBuilder builder() {
    return StreamOptionsBuilder.builder();
  }
}
