// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.Copies;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When a batch job reached each stage; null for stages still ahead.
 *
 * <p>Only read; the constructor changes when the service learns more.
 *
 * @param validatedTime when the input was found valid
 * @param runStartTime when the first request ran
 * @param endTime when the job ended
 */
public record BatchLifecycle(
    @Nullable Instant validatedTime,
    @Nullable Instant runStartTime,
    @Nullable Instant endTime,
    Map<String, Object> extras) {

  public BatchLifecycle {
    extras = Copies.freeForm(extras);
  }
}
