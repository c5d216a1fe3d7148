// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.router;

import static dev.fireworks4j.internal.Problems.field;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.Problems;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.CreateSpec;
import dev.fireworks4j.resource.Empty;
import dev.fireworks4j.wire.Reference;
import dev.fireworks4j.wire.WireName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a router routes to, and how: exactly one strategy, an empty message.
 *
 * <p>Use {@link #builder()}; the constructor changes when the service learns more.
 *
 * @param id 1 to 63 of a-z, 0-9 and hyphen; null to have one made
 * @param displayName a name for people, under 64 characters
 * @param deployments short ids or full names of the deployments behind it
 * @param model the one model that it routes to, where all deployments stand in one region
 * @param weightedRandom strategy: by the number of replicas
 * @param evenLoad strategy: by the load of the replicas
 * @param isPublic whether other accounts may ask it
 * @param extraBody members beside these, sent as given
 * @param extraQuery query parameters, sent as given
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

  /**
   * A builder with nothing set.
   *
   * <p>{@code build()} throws {@link dev.fireworks4j.error.InvalidRequestException} with all problems at once.
   */
  public static CreateRouterBuilder builder() {
    return CreateRouterBuilder.builder();
  }
}
