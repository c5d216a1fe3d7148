// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.usage;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One value of a metric.
 *
 * @param name the metric, e.g. {@code latency_overall_ms_bucket:sum_by_deployment}
 * @param type what its family counts
 * @param help what its family is, in the service's words; null where it does not say
 * @param labels e.g. {@code deployment_id} and {@code base_model}; {@code le} is the upper bound of a bucket
 * @param value may be NaN or infinite
 * @param timestamp when it was measured; null for now
 */
@WithBuilder
public record MetricSample(
    String name,
    MetricType type,
    @Nullable String help,
    Map<String, String> labels,
    double value,
    @Nullable Instant timestamp) {

  public MetricSample {
    labels = Copies.map(labels);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static MetricSampleBuilder builder() {
    return MetricSampleBuilder.builder();
  }
}
