// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When a deployment gets and loses replicas.
 *
 * @param scaleUpWindow how long the load must be high before replicas are added, at most 1 hour; 30 seconds if null
 * @param scaleDownWindow how long it must be low before replicas are taken away, at most 1 hour; 10 minutes if null
 * @param scaleToZeroWindow how long without requests before the last replica goes, at least 5 minutes; 1 hour if
 *     null; only with a minimum of 0
 * @param loadTargets target by metric, e.g. {@code default} 0.8 or {@code concurrent_requests} 8; the highest demand
 *     counts
 * @param scalingSchedules at most 5 schedules, by names of your own, that raise the minimum for a time
 */
@WithBuilder
public record AutoscalingPolicy(
    @Nullable Duration scaleUpWindow,
    @Nullable Duration scaleDownWindow,
    @Nullable Duration scaleToZeroWindow,
    Map<String, Double> loadTargets,
    Map<String, ScalingSchedule> scalingSchedules,
    Map<String, Object> extras) {

  public AutoscalingPolicy {
    loadTargets = Copies.map(loadTargets);
    scalingSchedules = Copies.map(scalingSchedules);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static AutoscalingPolicyBuilder builder() {
    return AutoscalingPolicyBuilder.builder();
  }
}
