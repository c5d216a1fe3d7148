// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.usage;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which costs to count; what is null does not filter.
 *
 * @param model full name of a model
 * @param user a user
 * @param apiKeyId id of an API key
 * @param sessionId id of a session
 */
@WithBuilder
public record UsageCostFilter(
    @Nullable String model,
    @Nullable String user,
    @Nullable String apiKeyId,
    @Nullable String sessionId,
    Map<String, Object> extras) {

  public UsageCostFilter {
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; the constructor changes when the service learns more. */
  public static UsageCostFilterBuilder builder() {
    return UsageCostFilterBuilder.builder();
  }
}
