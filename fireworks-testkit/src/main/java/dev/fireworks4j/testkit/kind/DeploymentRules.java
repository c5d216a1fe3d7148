// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.ResourceCall;
import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.store.Document;
import dev.fireworks4j.testkit.store.DocumentFields;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the service refuses in a new deployment, and what it fills in. */
final class DeploymentRules {
  static final String QUOTA = "deployment quota";
  static final String WITHOUT_ADDONS = "models without addons";

  private static final String NO_ADDONS =
      "invalid deployment: addons cannot be enabled with quantized precisions (FP8/FP4)";

  private DeploymentRules() {}

  static void check(ResourceCall call, Document deployment) {
    checkTags(DocumentFields.get(deployment.fields(), "annotations"));
    chooseHardware(call, deployment);
    checkAddons(call, deployment);
    checkWindows(deployment);
    long least = number(deployment, "minReplicaCount");
    if (call.member("maxReplicaCount") == null) {
      deployment.set("maxReplicaCount", Math.max(1, least));
    }
    if (least < 0 || least > number(deployment, "maxReplicaCount")) {
      throw ApiError.invalid("min_replica_count must not be above max_replica_count");
    }
    if (call.store().settings().get(QUOTA) instanceof String refusal) {
      throw ApiError.exhausted(refusal);
    }
  }

  static void checkTags(@Nullable Object tags) {
    if (tags instanceof Map<?, ?> given
        && !given.keySet().stream().allMatch(key -> String.valueOf(key).startsWith("custom/"))) {
      throw ApiError.forbidden("annotation keys must start with custom/");
    }
  }

  private static void chooseHardware(ResourceCall call, Document deployment) {
    boolean hasHardware = !deployment.text("acceleratorType").endsWith("UNSPECIFIED");
    if (deployment.text("deploymentShape").isEmpty()) {
      if (!hasHardware) {
        throw ApiError.invalid("accelerator_type must be specified for non-embeddings engines");
      }
      return;
    }
    if (hasHardware || call.isOn("acceptShapelessRisk")) {
      throw ApiError.invalid("hardware cannot be specified together with deployment_shape");
    }
    Document version = DeploymentShapes.version(call.store(), deployment);
    deployment.set("deploymentShape", version.name());
    for (String field : List.of("acceleratorType", "acceleratorCount", "precision")) {
      boolean isGiven = field.equals("precision") && !isUnset(deployment, field);
      if (!isGiven) {
        deployment.set(field, DocumentFields.get(version.fields(), "snapshot." + field));
      }
    }
  }

  private static boolean isUnset(Document deployment, String field) {
    return deployment.text(field).endsWith("UNSPECIFIED");
  }

  private static void checkAddons(ResourceCall call, Document deployment) {
    if (!deployment.text("enableAddons").equals("true")) {
      return;
    }
    String precision = deployment.text("precision");
    if (precision.startsWith("FP8") || precision.startsWith("FP4")) {
      throw ApiError.invalid(NO_ADDONS);
    }
    boolean isRefused =
        call.store().settings().get(WITHOUT_ADDONS) instanceof List<?> models
            && models.contains(deployment.text("baseModel"));
    if (isRefused) {
      throw ApiError.invalid("addons are not supported for this model");
    }
  }

  private static void checkWindows(Document deployment) {
    window(deployment, "scaleUpWindow", Duration.ZERO, Duration.ofHours(1));
    window(deployment, "scaleDownWindow", Duration.ZERO, Duration.ofHours(1));
    window(deployment, "scaleToZeroWindow", Duration.ofMinutes(5), Duration.ofDays(365));
  }

  private static void window(Document deployment, String name, Duration least, Duration most) {
    String text = deployment.text("autoscalingPolicy." + name);
    if (!text.isEmpty()) {
      Duration window = Duration.parse("PT" + text);
      if (window.compareTo(least) < 0 || window.compareTo(most) > 0) {
        throw ApiError.invalid("autoscaling_policy." + name + " is out of range: " + text);
      }
    }
  }

  private static long number(Document deployment, String field) {
    return DocumentFields.get(deployment.fields(), field) instanceof Number count
        ? count.longValue()
        : 0;
  }
}
