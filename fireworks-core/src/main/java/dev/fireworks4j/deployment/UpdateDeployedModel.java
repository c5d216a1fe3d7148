// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.UpdateSpec;
import dev.fireworks4j.wire.WireName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a loaded model; what is null stays as it is.
 *
 * <p>Use {@link #builder()}; the constructor changes when the service learns more.
 *
 * @param displayName a name for people, under 64 characters
 * @param description text for people, under 1000 characters
 * @param isDefault true makes it the one that answers for the model alone; the one before loses it
 * @param isPublic whether other accounts may ask it
 * @param clear fields that lose their value, by their names on the wire, e.g. {@code display_name}
 * @param extraBody members beside these, sent as given
 * @param extraQuery query parameters, sent as given
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
        .names(null, displayName, description)
        .clearable(UpdateDeployedModel.class, clear)
        .orThrow();
  }

  /**
   * A builder with nothing set.
   *
   * <p>{@code build()} throws {@link dev.fireworks4j.error.InvalidRequestException} with all problems at once.
   */
  public static UpdateDeployedModelBuilder builder() {
    return UpdateDeployedModelBuilder.builder();
  }

  /** The same changes, with more fields to clear; see {@link UpdateSpec#clear()}. */
  public UpdateDeployedModel clear(String... fields) {
    return UpdateDeployedModelBuilder.builder(this).clear(Copies.joined(clear, fields)).build();
  }
}
