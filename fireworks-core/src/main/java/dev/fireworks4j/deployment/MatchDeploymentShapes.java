// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.deployment;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.AcceleratorType;
import dev.fireworks4j.resource.Precision;
import dev.fireworks4j.resource.RequestSpec;
import dev.fireworks4j.wire.WireMarks.Reference;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which shapes to find: those that fit a deployment to be created.
 *
 * @param baseModel short id or full name of the model to serve; required. An adapter is matched by its base model
 * @param enableAddons true for shapes that take adapters beside the base model
 * @param precision wanted number format
 * @param acceleratorType wanted kind of accelerator
 * @param acceleratorCount wanted accelerators per replica
 */
@WithBuilder
public record MatchDeploymentShapes(
    @Reference("models") String baseModel,
    @Nullable Boolean enableAddons,
    @Nullable Precision precision,
    @Nullable AcceleratorType acceleratorType,
    @Nullable Integer acceleratorCount,
    Map<String, Object> extraBody,
    Map<String, String> extraQuery)
    implements RequestSpec {

  public MatchDeploymentShapes {
    extraBody = Copies.freeForm(extraBody);
    extraQuery = Copies.query(extraQuery);
    new DeploymentChecks("MatchDeploymentShapes")
        .required("baseModel", baseModel)
        .notNegative("acceleratorCount", acceleratorCount)
        .orThrow();
  }

  /** A builder with nothing set; {@code build()} reports all problems at once. */
  public static MatchDeploymentShapesBuilder builder() {
    return MatchDeploymentShapesBuilder.builder();
  }
}
