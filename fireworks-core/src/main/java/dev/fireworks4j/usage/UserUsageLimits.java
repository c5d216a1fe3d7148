// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.usage;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.Money;
import dev.fireworks4j.resource.Resource;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much one user may spend in a month, and has spent.
 *
 * @param name full name, {@code accounts/{account}/users/{user}/usageLimits}
 * @param effectiveLimit the limit in force; null for none
 * @param limitOverride the user's own limit; null where that of the account applies
 * @param used what the user spent this month
 * @param enforcementMode what happens at the limit; never null
 * @param exceededUntil when a user who is over the limit is unblocked; null for one who is not over it
 */
@WithBuilder
public record UserUsageLimits(
    String name,
    @Nullable Money effectiveLimit,
    @Nullable Money limitOverride,
    @Nullable Money used,
    EnforcementMode enforcementMode,
    @Nullable Instant exceededUntil,
    @Nullable Instant updateTime,
    Map<String, Object> extras)
    implements Resource {

  public UserUsageLimits {
    Objects.requireNonNull(name, "name");
    enforcementMode = Objects.requireNonNullElse(enforcementMode, EnforcementMode.UNSPECIFIED);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; {@code name} is the only required field. */
  public static UserUsageLimitsBuilder builder() {
    return UserUsageLimitsBuilder.builder();
  }
}
