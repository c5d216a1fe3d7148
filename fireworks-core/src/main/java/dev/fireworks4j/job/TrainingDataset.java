// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.Copies;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of several training datasets of a legacy job.
 *
 * <p>Only read; the constructor changes when the service learns more.
 *
 * @param dataset full name of the dataset
 */
public record TrainingDataset(@Nullable String dataset, Map<String, Object> extras) {

  public TrainingDataset {
    extras = Copies.freeForm(extras);
  }
}
