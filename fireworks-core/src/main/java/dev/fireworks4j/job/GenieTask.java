// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pipeline task of a legacy job.
 *
 * <p>Use {@link #builder()}; the constructor changes when the service learns more.
 *
 * @param pipelineName name of the pipeline
 * @param extras members newer than this library, as plain values
 */
@WithBuilder
public record GenieTask(@Nullable String pipelineName, Map<String, Object> extras) {

  public GenieTask {
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set. */
  public static GenieTaskBuilder builder() {
    return GenieTaskBuilder.builder();
  }
}
