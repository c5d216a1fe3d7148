// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.job;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a trainer spreads over accelerators.
 *
 * @param tensorParallelism degree of tensor parallelism; null or 0 for 1
 * @param pipelineParallelism degree of pipeline parallelism; null or 0 for 1
 * @param contextParallelism degree of context parallelism; null or 0 for 1
 * @param expertParallelism degree of expert parallelism; null or 0 for 1
 * @param sequenceParallelism whether to spread along the sequence
 */
@WithBuilder
public record TrainerShardingScheme(
    @Nullable Integer tensorParallelism,
    @Nullable Integer pipelineParallelism,
    @Nullable Integer contextParallelism,
    @Nullable Integer expertParallelism,
    @Nullable Boolean sequenceParallelism,
    Map<String, Object> extras) {

  public TrainerShardingScheme {
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static TrainerShardingSchemeBuilder builder() {
    return TrainerShardingSchemeBuilder.builder();
  }
}
