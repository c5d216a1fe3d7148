// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.serving;

import static java.util.Objects.requireNonNullElse;

import dev.fireworks4j.deployment.AutoscalingPolicy;
import dev.fireworks4j.deployment.CreateDeployment;
import dev.fireworks4j.deployment.CreateDeploymentBuilder;
import dev.fireworks4j.deployment.HotLoadBucketType;
import dev.fireworks4j.internal.Problems;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.MultiRegion;
import dev.fireworks4j.resource.Placement;
import dev.fireworks4j.resource.Precision;
import dev.fireworks4j.waiting.Wait;
import java.time.Duration;
import java.util.HashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What to serve and how; {@link Serving} runs it. Everything but {@code id} and {@code model} has a default.
 *
 * <p>Use {@link #builder()}; the constructor changes when recipes learn more.
 *
 * @param id id of the deployment, by which a later run finds it: 1 to 63 of a-z, 0-9 and hyphen; required
 * @param model id or full name of the model to deploy; required
 * @param mode how tuned models are loaded on the deployment; default {@code LIVE_MERGE}
 * @param minReplicaCount minimum number of replicas; default 0, with which it scales to zero
 * @param scaleToZeroWindow how long without requests before the last replica goes, at least 5 minutes; default 15
 *     minutes. Only with a minimum of 0
 * @param settings everything else about the deployment. The recipe sets id and model; these are ignored here. Without a
 *     shape or hardware, the smallest validated shape is taken that the service accepts
 * @param onClose what closing the served model does with the deployment; default {@code DELETE}
 * @param waiting how to wait for everything until the first answer; default 1 hour at most
 * @param listener told about every step; what it throws is logged and goes no further
 */
@WithBuilder
public record ServingRecipe(
    String id,
    String model,
    ServingMode mode,
    Integer minReplicaCount,
    Duration scaleToZeroWindow,
    DeploymentSettings settings,
    CloseAction onClose,
    Wait waiting,
    Consumer<? super ServingStep> listener) {

  /** Tag of the deployments that recipes make; its value is the recipe's id. */
  static final String TAG = "custom/serving-recipe";

  public ServingRecipe {
    new Problems("ServingRecipe")
        .required("id", id)
        .id("id", id)
        .required("model", model)
        .notNegative("minReplicaCount", minReplicaCount)
        .orThrow();
    mode = requireNonNullElse(mode, ServingMode.LIVE_MERGE);
    minReplicaCount = requireNonNullElse(minReplicaCount, 0);
    scaleToZeroWindow = requireNonNullElse(scaleToZeroWindow, Duration.ofMinutes(15));
    settings = requireNonNullElse(settings, draft -> draft);
    onClose = requireNonNullElse(onClose, CloseAction.DELETE);
    waiting = requireNonNullElse(waiting, Wait.atMost(Duration.ofHours(1)));
    listener = requireNonNullElse(listener, step -> {});
  }

  /** A recipe with nothing but defaults. */
  public static ServingRecipe of(String id, String model) {
    return builder().id(id).model(model).build();
  }

  /** A builder with nothing set; {@code build()} reports all problems at once. */
  public static ServingRecipeBuilder builder() {
    return ServingRecipeBuilder.builder();
  }

  /**
   * The deployment to create.
   *
   * @param name full name of the model
   * @param shape unless the settings have another; null for hardware of the settings
   * @throws dev.fireworks4j.error.InvalidRequestException if the settings do not fit
   */
  CreateDeployment deployment(String name, @Nullable String shape) {
    var draft =
        CreateDeployment.builder()
            .deploymentShape(shape)
            .minReplicaCount(minReplicaCount)
            .maxReplicaCount(Math.max(1, minReplicaCount))
            .placement(Placement.builder().multiRegion(MultiRegion.GLOBAL).build());
    if (minReplicaCount == 0) {
      draft.autoscalingPolicy(
          AutoscalingPolicy.builder().scaleToZeroWindow(scaleToZeroWindow).build());
    }
    CreateDeployment set = settings.apply(forMode(draft)).id(id).baseModel(name).build();
    var tags = new HashMap<>(set.annotations());
    tags.put(TAG, id);
    return CreateDeploymentBuilder.builder(set).annotations(tags).build();
  }

  /** Adapters beside a base model need 16 bits, and no draft model of fewer. */
  private CreateDeploymentBuilder forMode(CreateDeploymentBuilder draft) {
    return switch (mode) {
      case LIVE_MERGE -> draft;
      case MULTI_LORA ->
          draft.enableAddons(true).precision(Precision.BF16).disableSpeculativeDecoding(true);
      case HOT_RELOAD ->
          draft
              .enableHotReloadLatestAddon(true)
              .enableHotLoad(true)
              .hotLoadBucketType(HotLoadBucketType.FW_HOSTED);
    };
  }

  @Override
  public String toString() {
    return "ServingRecipe[" + id + ", " + model + ", " + mode + "]";
  }
}
