// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.dataset;

import dev.fireworks4j.internal.Copies;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Result of splitting a dataset.
 *
 * <p>Only read; the constructor changes when the service learns more.
 *
 * @param chunkDatasetNames full names of the new datasets
 * @param chunksCreated how many there are
 * @param totalExamples examples over all of them
 */
public record SplitResult(
    List<String> chunkDatasetNames,
    @Nullable Integer chunksCreated,
    @Nullable Long totalExamples,
    Map<String, Object> extras) {

  public SplitResult {
    chunkDatasetNames = Copies.list(chunkDatasetNames);
    extras = Copies.freeForm(extras);
  }
}
