// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.UpdateSpec;
import dev.fireworks4j.wire.WireMarks.WireName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a loaded model; what is null stays as it is. The other fields are those of {@link DeployedModel}.
 *
 * @param isDefault true makes its deployment the default one for requests that name the model alone, in place of the
 *     previous one
 */
@WithBuilder
public record UpdateDeployedModel(
    @Nullable String displayName,
    @Nullable String description,
    @WireName("default") @Nullable Boolean isDefault,
    @WireName("public") @Nullable Boolean isPublic,
    List<String> clear,
    Map<String, Object> extraBody,
    Map<String, String> extraQuery)
    implements UpdateSpec {

  public UpdateDeployedModel {
    clear = Copies.list(clear);
    extraBody = Copies.freeForm(extraBody);
    extraQuery = Copies.query(extraQuery);
    new DeploymentChecks("UpdateDeployedModel")
        .displayName(displayName)
        .description(description)
        .clearable(UpdateDeployedModel.class, clear)
        .orThrow();
  }

  /** A builder with nothing set; {@code build()} reports all problems at once. */
  public static UpdateDeployedModelBuilder builder() {
    return UpdateDeployedModelBuilder.builder();
  }

  /** The same changes, with more fields to clear; see {@link UpdateSpec#clear()}. */
  public UpdateDeployedModel clear(String... fields) {
    return UpdateDeployedModelBuilder.builder(this).clear(Copies.joined(clear, fields)).build();
  }
}
