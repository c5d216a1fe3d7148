// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.serving;

import dev.fireworks4j.deployment.DeployedModelGateway;
import dev.fireworks4j.deployment.DeploymentGateway;
import dev.fireworks4j.deployment.DeploymentShapeGateway;
import dev.fireworks4j.model.ModelGateway;
import dev.fireworks4j.router.RouterGateway;

/** The gateways that serving uses. */
public interface ServingPorts {

  /** Models of the account. */
  ModelGateway models();

  /** Models on hardware of their own. */
  DeploymentGateway deployments();

  /** Models that are loaded on deployments. */
  DeployedModelGateway deployedModels();

  /** Hardware and settings that deployments come in. */
  DeploymentShapeGateway deploymentShapes();

  /** Model strings that stand for several deployments. */
  RouterGateway routers();

  /** The same ports for another account. */
  ServingPorts account(String account);
}
