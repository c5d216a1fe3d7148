// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.Copies;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pipeline task of a legacy job.
 *
 * <p>Only read; the constructor changes when the service learns more.
 *
 * @param pipelineName name of the pipeline
 */
public record GenieTask(@Nullable String pipelineName, Map<String, Object> extras) {

  public GenieTask {
    extras = Copies.freeForm(extras);
  }
}
