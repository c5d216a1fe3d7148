// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.serving;

import dev.fireworks4j.deployment.CreateDeploymentBuilder;

/** Changes to the deployment of a recipe, e.g. {@code draft -> draft.maxReplicaCount(4)}. */
@FunctionalInterface
public interface DeploymentSettings {

  /** Sets fields of a draft and returns it. Called several times, so it must do the same each time. */
  CreateDeploymentBuilder apply(CreateDeploymentBuilder draft);
}
