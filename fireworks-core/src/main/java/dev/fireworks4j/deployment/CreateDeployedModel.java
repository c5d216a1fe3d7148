// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.wire.WireMarks.InQuery;
import dev.fireworks4j.wire.WireMarks.Reference;
import dev.fireworks4j.wire.WireMarks.WireName;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which model to load on which deployment. The service makes the id, {@code <model>-} and 8 characters; the two names
 * say which one it is. The other fields are those of {@link DeployedModel}.
 *
 * @param model short id or full name of the model; required
 * @param deployment short id or full name of the deployment; required
 * @param isDefault whether requests that name the model alone go to this deployment; so it is for the first one
 * @param replaceMergedAddon whether it replaces the adapter that is merged into the base model; on deployments with
 *     {@code enableHotReloadLatestAddon}
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
        .displayName(displayName)
        .description(description)
        .required("model", model)
        .required("deployment", deployment)
        .orThrow();
  }

  /** A builder with nothing set; {@code build()} reports all problems at once. */
  public static CreateDeployedModelBuilder builder() {
    return CreateDeployedModelBuilder.builder();
  }

  /** Null: the service makes it. */
  @Override
  public @Nullable String id() {
    return null;
  }
}
