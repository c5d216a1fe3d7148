// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.Phase;
import dev.fireworks4j.resource.Status;
import dev.fireworks4j.waiting.Awaitable;
import dev.fireworks4j.wire.WireMarks.WireName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A model that is loaded on a deployment, such as one of many adapters on a base model.
 *
 * @param name full name, {@code accounts/{account}/deployedModels/{id}}
 * @param displayName a name for people, under 64 characters
 * @param description text for people, under 1000 characters
 * @param model full name of the model
 * @param deployment full name of the deployment
 * @param isDefault whether requests that name the model alone go to this deployment
 * @param isPublic whether other accounts may use it
 * @param serverless whether the service runs it; not for customers
 */
@WithBuilder
public record DeployedModel(
    String name,
    @Nullable String displayName,
    @Nullable String description,
    @Nullable Instant createTime,
    @Nullable Instant updateTime,
    DeployedModelState state,
    @Nullable Status status,
    @Nullable String model,
    @Nullable String deployment,
    @WireName("default") @Nullable Boolean isDefault,
    @WireName("public") @Nullable Boolean isPublic,
    @Nullable Boolean serverless,
    Map<String, Object> extras)
    implements Awaitable {

  public DeployedModel {
    Objects.requireNonNull(name, "name");
    state = Objects.requireNonNullElse(state, DeployedModelState.UNSPECIFIED);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; {@code name} is the only required field. */
  public static DeployedModelBuilder builder() {
    return DeployedModelBuilder.builder();
  }

  /**
   * There is no failed state: a status that is not OK counts as one until the model is loaded, and so does UNDEPLOYING.
   */
  @Override
  public Phase phase() {
    return state.phase() == Phase.ACTIVE ? Phase.of(false, status) : state.phase();
  }

  /**
   * What requests can put into {@code model} to reach this model, the most reliable first: the model and its deployment
   * joined by {@code #}, and the model's name alone if this is its default deployment. A deployment that merges the
   * adapter that was loaded last is addressed by its own name.
   *
   * @param on the deployment that the model is loaded on
   */
  public List<String> modelStrings(Deployment on) {
    if (model == null || Boolean.TRUE.equals(on.enableHotReloadLatestAddon())) {
      return List.of(on.name());
    }
    String joined = model + "#" + on.name();
    return Boolean.TRUE.equals(isDefault) ? List.of(joined, model) : List.of(joined);
  }

  @Override
  public List<String> references() {
    return Copies.given(model, deployment);
  }
}
