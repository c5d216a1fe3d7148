// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.ResourceCollection;

/** {@code deploymentShapes} and their versions, which only the public account has. */
final class DeploymentShapes {
  private DeploymentShapes() {}

  static ResourceCollection declaration() {
    return ResourceCollection.of("accounts/deploymentShapes", "DeploymentShape")
        .orderedBy("create_time")
        .listing(
            (call, shape) -> {
              String target = call.parameter("targetModel");
              return target.isEmpty() || shape.text("baseModel").equals(target);
            });
  }

  static ResourceCollection versions() {
    return ResourceCollection.of("accounts/deploymentShapes/versions", "DeploymentShapeVersion")
        .orderedBy("create_time");
  }
}
