// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.usage;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import java.util.List;
import java.util.Map;

/**
 * What the account used: quantities, and prices only where the service knows them.
 *
 * @param serverlessCosts usage of serverless models
 * @param dedicatedCosts usage of deployments
 * @param trainingCosts usage by training
 */
@WithBuilder
public record AccountUsage(
    List<ServerlessUsage> serverlessCosts,
    List<DedicatedDeploymentUsage> dedicatedCosts,
    List<TrainingUsage> trainingCosts,
    Map<String, Object> extras) {

  public AccountUsage {
    serverlessCosts = Copies.list(serverlessCosts);
    dedicatedCosts = Copies.list(dedicatedCosts);
    trainingCosts = Copies.list(trainingCosts);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static AccountUsageBuilder builder() {
    return AccountUsageBuilder.builder();
  }
}
