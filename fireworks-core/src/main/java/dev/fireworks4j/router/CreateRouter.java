// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.router;

import static dev.fireworks4j.internal.RequestChecks.field;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.Problems;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.Empty;
import dev.fireworks4j.wire.WireMarks.Reference;
import dev.fireworks4j.wire.WireMarks.WireName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A new router: its deployments and exactly one strategy, an empty message. The other fields are those of
 * {@link Router}.
 *
 * @param deployments short ids or full names of the deployments behind it
 */
@WithBuilder
public record CreateRouter(
    @Nullable String id,
    @Nullable String displayName,
    @Reference("deployments") List<String> deployments,
    @Nullable @Reference("models") String model,
    @Nullable Empty weightedRandom,
    @Nullable Empty evenLoad,
    @WireName("public") @Nullable Boolean isPublic,
    Map<String, Object> extraBody,
    Map<String, String> extraQuery)
    implements CreateSpec {

  public CreateRouter {
    deployments = Copies.list(deployments);
    extraBody = Copies.freeForm(extraBody);
    extraQuery = Copies.query(extraQuery);
    new Problems("CreateRouter")
        .id("id", id)
        .displayName(displayName)
        .required("deployments", deployments)
        .noNulls("deployments", deployments)
        .exactlyOne(field("weightedRandom", weightedRandom), field("evenLoad", evenLoad))
        .orThrow();
  }

  /** A builder with nothing set; {@code build()} reports all problems at once. */
  public static CreateRouterBuilder builder() {
    return CreateRouterBuilder.builder();
  }
}
