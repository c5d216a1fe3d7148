// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.router;

import static dev.fireworks4j.internal.RequestChecks.field;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.Problems;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.Empty;
import dev.fireworks4j.resource.UpdateSpec;
import dev.fireworks4j.wire.WireMarks.Reference;
import dev.fireworks4j.wire.WireMarks.WireName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a router; what is null or empty stays as it is. The other fields are those of {@link Router}.
 *
 * @param deployments short ids or full names of the deployments behind it
 */
@WithBuilder
public record UpdateRouter(
    @Nullable String displayName,
    @Reference("deployments") List<String> deployments,
    @Nullable @Reference("models") String model,
    @Nullable Empty weightedRandom,
    @Nullable Empty evenLoad,
    @WireName("public") @Nullable Boolean isPublic,
    List<String> clear,
    Map<String, Object> extraBody,
    Map<String, String> extraQuery)
    implements UpdateSpec {

  public UpdateRouter {
    deployments = Copies.list(deployments);
    clear = Copies.list(clear);
    extraBody = Copies.freeForm(extraBody);
    extraQuery = Copies.query(extraQuery);
    new Problems("UpdateRouter")
        .displayName(displayName)
        .noNulls("deployments", deployments)
        .atMostOne(field("weightedRandom", weightedRandom), field("evenLoad", evenLoad))
        .clearable(UpdateRouter.class, clear)
        .orThrow();
  }

  /** A builder with nothing set; {@code build()} reports all problems at once. */
  public static UpdateRouterBuilder builder() {
    return UpdateRouterBuilder.builder();
  }

  /** The same changes, with more fields to clear; see {@link UpdateSpec#clear()}. */
  public UpdateRouter clear(String... fields) {
    return UpdateRouterBuilder.builder(this).clear(Copies.joined(clear, fields)).build();
  }
}
