// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.usage;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Accelerator time that a deployment used in one period.
 *
 * @param startTime start of the period; the service counts whole days
 * @param endTime end of the period, which is not part of it
 * @param usageType kind of deployment, as the service words it
 * @param group what the row is grouped by, e.g. {@code deployment_name} and its value
 * @param deploymentId id of the deployment
 * @param baseModel the model that it serves
 * @param acceleratorType accelerators that it runs on
 * @param acceleratorSeconds seconds, times the number of accelerators
 * @param placement a region such as {@code US_IOWA_1}, or {@code GLOBAL}
 */
@WithBuilder
public record DedicatedDeploymentUsage(
    @Nullable Instant startTime,
    @Nullable Instant endTime,
    @Nullable String usageType,
    Map<String, String> group,
    @Nullable String deploymentId,
    @Nullable String baseModel,
    @Nullable String acceleratorType,
    @Nullable Long acceleratorSeconds,
    @Nullable String placement,
    Map<String, Object> extras) {

  public DedicatedDeploymentUsage {
    group = Copies.map(group);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static DedicatedDeploymentUsageBuilder builder() {
    return DedicatedDeploymentUsageBuilder.builder();
  }
}
