// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import dev.fireworks4j.gateway.VersionedGateway;
import dev.fireworks4j.page.ListQuery;
import dev.fireworks4j.page.Paginator;

/**
 * Deployment shapes, {@code accounts/{account}/deploymentShapes/{id}}. They belong to the service: use {@code
 * fireworks.account("fireworks").deploymentShapes()} for all but {@link #match}. The versions of {@code -} are those of
 * all shapes; a shape that does not exist has none, which is no error.
 */
public interface DeploymentShapeGateway
    extends VersionedGateway<DeploymentShape, DeploymentShapeVersion> {

  /** As {@link #list(ListQuery)}, only those for a model. */
  Paginator<DeploymentShape> listFor(String model, ListQuery query);

  /** A shape as it is, also if it was never validated. {@code get} gives the version that was validated last. */
  DeploymentShape getUnvalidated(String shape);

  /**
   * The validated versions that fit a deployment to be created; ask the account that will own it. The name of each can
   * be the {@code deploymentShape} of a create.
   */
  Paginator<DeploymentShapeVersion> match(MatchDeploymentShapes wanted);
}
