// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.wire.InQuery;
import dev.fireworks4j.wire.Reference;
import dev.fireworks4j.wire.WireName;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which model to load on which deployment. The service makes the id, {@code <model>-} and 8 characters; the two
 * names say which
 * one it is.
 *
 * <p>Use {@link #builder()}; the constructor changes when the service learns more.
 *
 * @param model short id or full name of the model; required
 * @param deployment short id or full name of the deployment; required
 * @param displayName a name for people, under 64 characters
 * @param description text for people, under 1000 characters
 * @param isDefault whether requests that name the model alone go to this deployment; so it is for the first one
 * @param isPublic whether other accounts may ask it
 * @param replaceMergedAddon whether it replaces the adapter that is merged into the base model; on deployments with
 *     {@code enableHotReloadLatestAddon}
 * @param extraBody members beside these, sent as given
 * @param extraQuery query parameters, sent as given
 */
@WithBuilder
public record CreateDeployedModel(
    @Reference("models") String model,
    @Reference("deployments") String deployment,
    @Nullable String displayName,
    @Nullable String description,
    @WireName("default") @Nullable Boolean isDefault,
    @WireName("public") @Nullable Boolean isPublic,
    @InQuery @Nullable Boolean replaceMergedAddon,
    Map<String, Object> extraBody,
    Map<String, String> extraQuery)
    implements CreateSpec {

  public CreateDeployedModel {
    extraBody = Copies.freeForm(extraBody);
    extraQuery = Copies.query(extraQuery);
    new DeploymentChecks("CreateDeployedModel")
        .names(null, displayName, description)
        .required("model", model)
        .required("deployment", deployment)
        .orThrow();
  }

  /**
   * A builder with nothing set.
   *
   * <p>{@code build()} throws {@link dev.fireworks4j.error.InvalidRequestException} with all problems at once.
   */
  public static CreateDeployedModelBuilder builder() {
    return CreateDeployedModelBuilder.builder();
  }

  /** Null: the service makes it. */
  @Override
  public @Nullable String id() {
    return null;
  }
}
