// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.testkit.kind;

import dev.fireworks4j.testkit.collection.ResourceCall;
import dev.fireworks4j.testkit.http.ApiError;
import dev.fireworks4j.testkit.store.Document;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The service's checks of a new or changed deployment, and the defaults that it sets. */
public final class DeploymentRules {
  public static final String QUOTA = "deployment quota";
  public static final String WITHOUT_ADDONS = "models without addons";
  public static final String WITHOUT_LIVE_MERGE = "models without live merge";

  private static final List<String> GUESSING =
      List.of("draftModel", "draftTokenCount", "ngramSpeculationLength");

  private DeploymentRules() {}

  static void check(ResourceCall call, Document deployment) {
    checkTags(deployment.get("annotations"));
    DeploymentHardware.choose(call, deployment);
    if (call.isOn("disableSpeculativeDecoding")) {
      GUESSING.forEach(field -> deployment.set(field, field.endsWith("Model") ? "" : 0L));
    }
    if (call.member("maxReplicaCount") == null) {
      deployment.set("maxReplicaCount", Math.max(1, deployment.number("minReplicaCount")));
    }
    checkAll(call, deployment);
    if (call.store().settings().get(QUOTA) instanceof String refusal) {
      throw ApiError.exhausted(refusal);
    }
  }

  /** Tags have their own methods, and a PATCH ignores them. */
  static void checkUpdate(ResourceCall call, Document changed) {
    Document stored = Objects.requireNonNull(call.store().find(Deployments.PATH, changed.name()));
    changed.set("annotations", stored.get("annotations"));
    if (!Objects.equals(stored.text("deploymentShape"), changed.text("deploymentShape"))) {
      DeploymentHardware.choose(call, changed);
    }
    checkAll(call, changed);
  }

  private static void checkAll(ResourceCall call, Document deployment) {
    checkHotLoad(deployment);
    checkAddons(call, deployment);
    checkLiveMerge(call, deployment);
    AutoscalingRules.check(deployment);
  }

  static void checkTags(@Nullable Object tags) {
    if (tags instanceof Map<?, ?> given
        && !given.keySet().stream().allMatch(key -> String.valueOf(key).startsWith("custom/"))) {
      throw ApiError.forbidden("annotation keys must start with custom/");
    }
  }

  private static void checkAddons(ResourceCall call, Document deployment) {
    if (!deployment.isOn("enableAddons")) {
      return;
    }
    String precision = deployment.text("precision");
    if (precision.startsWith("FP8") || precision.startsWith("FP4")) {
      throw ApiError.invalid(
          "invalid deployment: addons cannot be enabled with quantized precisions (FP8/FP4)");
    }
    if (isListed(call, WITHOUT_ADDONS, deployment.text("baseModel"))) {
      throw ApiError.invalid("addons are not supported for this model");
    }
  }

  private static void checkHotLoad(Document deployment) {
    String bucket = deployment.text("hotLoadBucketUrl");
    String trainer = deployment.text("hotLoadTrainerJob");
    if (!bucket.isEmpty() && !trainer.isEmpty()) {
      throw ApiError.invalid(
          "hot_load_bucket_url \"%s\" conflicts with hot_load_trainer_job %s; set exactly one"
              .formatted(bucket, trainer));
    }
  }

  private static void checkLiveMerge(ResourceCall call, Document deployment) {
    String model = deployment.text("baseModel");
    String base = DeploymentShapes.baseOf(call.store(), model);
    if (!base.equals(model) && isListed(call, WITHOUT_LIVE_MERGE, base)) {
      throw ApiError.invalid(
          "live merge is not supported for this deployment configuration; choose a deployment shape that supports"
              + " live merge, or use multi-lora (enable_addons=true) instead of live merge for LoRA fine-tuning");
    }
  }

  private static boolean isListed(ResourceCall call, String setting, String model) {
    return call.store().settings().get(setting) instanceof List<?> models && models.contains(model);
  }
}
