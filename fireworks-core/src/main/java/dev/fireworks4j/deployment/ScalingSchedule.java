// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A time of day at which the minimum of a deployment's replicas is higher. Where schedules overlap, the highest minimum
 * counts.
 *
 * @param minReplicaCount minimum number of replicas while it is active; required
 * @param schedule when it begins: a cron line of 5 fields, e.g. {@code 0 8 * * 1-5}; required
 * @param duration how long it is active, 5 minutes to 7 days; required
 * @param timezone of the schedule, e.g. {@code Europe/Berlin}; required
 * @param description text for people
 * @param disabled whether it is left out
 */
@WithBuilder
public record ScalingSchedule(
    @Nullable Integer minReplicaCount,
    @Nullable String schedule,
    @Nullable Duration duration,
    @Nullable String timezone,
    @Nullable String description,
    @Nullable Boolean disabled,
    Map<String, Object> extras) {

  public ScalingSchedule {
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static ScalingScheduleBuilder builder() {
    return ScalingScheduleBuilder.builder();
  }
}
