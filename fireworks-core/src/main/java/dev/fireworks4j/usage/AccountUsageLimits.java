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
 * How much each user of the account may spend in a month.
 *
 * @param name full name, {@code accounts/{account}/usageLimits}
 * @param defaultUserLimit limit of every user without a limit of their own; null for none
 * @param enforcementMode what happens at the limit; never null
 * @param used what the account spent this month
 */
@WithBuilder
public record AccountUsageLimits(
    String name,
    @Nullable Money defaultUserLimit,
    EnforcementMode enforcementMode,
    @Nullable Money used,
    @Nullable Instant updateTime,
    Map<String, Object> extras)
    implements Resource {

  public AccountUsageLimits {
    Objects.requireNonNull(name, "name");
    enforcementMode = Objects.requireNonNullElse(enforcementMode, EnforcementMode.UNSPECIFIED);
    extras = Copies.freeForm(extras);
  }

  /** A builder with nothing set; {@code name} is the only required field. */
  public static AccountUsageLimitsBuilder builder() {
    return AccountUsageLimitsBuilder.builder();
  }
}
