// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.tests.client;

import dev.fireworks4j.Fireworks;
import dev.fireworks4j.deployment.CreateDeployedModel;
import dev.fireworks4j.deployment.CreateDeployment;
import dev.fireworks4j.deployment.CreateDeploymentBuilder;
import dev.fireworks4j.deployment.Deployment;
import dev.fireworks4j.waiting.Wait;
import java.time.Duration;

/** Deployments that more than one test needs. */
abstract class DeploymentFixture {
  static final String BASE = "accounts/fireworks/models/qwen3-14b";
  static final String SHAPES = "accounts/fireworks/deploymentShapes/";
  static final Wait WAIT = Wait.atMost(Duration.ofHours(1));

  static CreateDeploymentBuilder spec(String id) {
    return CreateDeployment.builder().id(id).baseModel(BASE).deploymentShape("default");
  }

  static Deployment ready(Fireworks fireworks, CreateDeploymentBuilder spec) {
    Deployment made = fireworks.deployments().create(spec.build());
    return fireworks.deployments().await(made.id(), WAIT).orThrow();
  }

  static CreateDeployedModel pair(String model, String deployment) {
    return CreateDeployedModel.builder().model(model).deployment(deployment).build();
  }
}
