// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.wire.WireMarks.WireName;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A deployment that a model is loaded on, as the model names it.
 *
 * @param name full name of the loaded model
 * @param deployment full name of the deployment
 * @param state whether it is loaded
 * @param isDefault whether requests that name the model alone go there
 * @param isPublic whether other accounts may use it
 */
@WithBuilder
public record DeployedModelRef(
    @Nullable String name,
    @Nullable String deployment,
    @Nullable DeployedModelState state,
    @WireName("default") @Nullable Boolean isDefault,
    @WireName("public") @Nullable Boolean isPublic,
    Map<String, Object> extras) {

  public DeployedModelRef {
    Objects.requireNonNull(name, "name");
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; {@code name} is the only required field. */
  public static DeployedModelRefBuilder builder() {
    return DeployedModelRefBuilder.builder();
  }
}
