// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a job has come. Counts are running totals.
 *
 * @param percent 0 to 100; may stay 0 until the end
 * @param epoch current epoch, from 0
 * @param totalInputRequests requests as the dataset declared them
 * @param totalProcessedRequests requests really worked on
 * @param successfullyProcessedRequests requests answered
 * @param failedRequests requests that failed
 * @param outputRows rows written
 * @param inputTokens tokens read
 * @param outputTokens tokens generated
 * @param cachedInputTokenCount tokens read from the prompt cache
 */
@WithBuilder
public record JobProgress(
    @Nullable Integer percent,
    @Nullable Integer epoch,
    @Nullable Integer totalInputRequests,
    @Nullable Integer totalProcessedRequests,
    @Nullable Integer successfullyProcessedRequests,
    @Nullable Integer failedRequests,
    @Nullable Integer outputRows,
    @Nullable Integer inputTokens,
    @Nullable Integer outputTokens,
    @Nullable Integer cachedInputTokenCount,
    Map<String, Object> extras) {

  public JobProgress {
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static JobProgressBuilder builder() {
    return JobProgressBuilder.builder();
  }
}
