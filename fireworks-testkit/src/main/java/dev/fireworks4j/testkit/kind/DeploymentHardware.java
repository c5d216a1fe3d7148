// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.ResourceCall;
import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.store.Document;
import java.util.List;

/** The hardware of a deployment: the version of a shape, or the accelerators of the request. */
final class DeploymentHardware {
  private DeploymentHardware() {}

  /**
   * Resolves the shape and copies its hardware.
   *
   * @throws ApiError 400 if there is neither shape nor accelerator, or both, or a shape of another model
   */
  static void choose(ResourceCall call, Document deployment) {
    if (deployment.text("deploymentShape").isEmpty()) {
      if (isUnset(deployment, "acceleratorType")) {
        throw ApiError.invalid("accelerator_type must be specified for non-embeddings engines");
      }
      return;
    }
    boolean hasHardware =
        call.member("acceleratorType") != null || call.member("acceleratorCount") != null;
    if (hasHardware || call.isOn("acceptShapelessRisk")) {
      throw ApiError.invalid("hardware cannot be specified together with deployment_shape");
    }
    Document version = DeploymentShapes.version(call.store(), deployment);
    checkModel(call, deployment, version);
    deployment.set("deploymentShape", version.name());
    for (String field : List.of("acceleratorType", "acceleratorCount", "precision")) {
      boolean isGiven = field.equals("precision") && call.member(field) != null;
      if (!isGiven) {
        deployment.set(field, version.get("snapshot." + field));
      }
    }
  }

  private static void checkModel(ResourceCall call, Document deployment, Document version) {
    String model = DeploymentShapes.baseOf(call.store(), deployment.text("baseModel"));
    String shaped = version.text("snapshot.baseModel");
    if (!call.isOn("skipShapeValidation") && !shaped.equals(model)) {
      throw ApiError.invalid(
          "deployment shape " + version.name() + " is for model " + shaped + ", not for " + model);
    }
  }

  private static boolean isUnset(Document deployment, String field) {
    return deployment.text(field).endsWith("UNSPECIFIED");
  }
}
