// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the replicas of a deployment are doing; null counts as 0.
 *
 * @param pendingSchedulingReplicaCount replicas that wait for hardware
 * @param downloadingModelReplicaCount replicas that load the weights
 * @param initializingReplicaCount start
 * @param readyReplicaCount take requests
 * @param revocableReplicaCount run on capacity that may be taken away
 * @param effectiveReplicaCount ready replicas, each by its share of full speed
 */
@WithBuilder
public record ReplicaStats(
    @Nullable Integer pendingSchedulingReplicaCount,
    @Nullable Integer downloadingModelReplicaCount,
    @Nullable Integer initializingReplicaCount,
    @Nullable Integer readyReplicaCount,
    @Nullable Integer revocableReplicaCount,
    @Nullable Double effectiveReplicaCount,
    Map<String, Object> extras) {

  public ReplicaStats {
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static ReplicaStatsBuilder builder() {
    return ReplicaStatsBuilder.builder();
  }
}
