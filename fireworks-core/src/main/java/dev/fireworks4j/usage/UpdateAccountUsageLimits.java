// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.usage;

import dev.fireworks4j.internal.Copies;
import dev.fireworks4j.internal.Problems;
import dev.fireworks4j.internal.WithBuilder;
import dev.fireworks4j.resource.Money;
import dev.fireworks4j.resource.UpdateSpec;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes to what users of the account may spend; what is null stays as it is.
 *
 * @param defaultUserLimit limit of every user without a limit of their own
 * @param enforcementMode what happens at the limit
 */
@WithBuilder
public record UpdateAccountUsageLimits(
    @Nullable Money defaultUserLimit,
    @Nullable EnforcementMode enforcementMode,
    List<String> clear,
    Map<String, Object> extraBody,
    Map<String, String> extraQuery)
    implements UpdateSpec {

  public UpdateAccountUsageLimits {
    clear = Copies.list(clear);
    extraBody = Copies.freeForm(extraBody);
    extraQuery = Copies.query(extraQuery);
    SpendLimits.check(
            new Problems("UpdateAccountUsageLimits"), "defaultUserLimit", defaultUserLimit)
        .clearable(UpdateAccountUsageLimits.class, clear)
        .orThrow();
  }

  /** A builder with nothing set; {@code build()} reports all problems at once. */
  public static UpdateAccountUsageLimitsBuilder builder() {
    return UpdateAccountUsageLimitsBuilder.builder();
  }

  /** The same changes, with more fields to clear; see {@link UpdateSpec#clear()}. */
  public UpdateAccountUsageLimits clear(String... fields) {
    return UpdateAccountUsageLimitsBuilder.builder(this)
        .clear(Copies.joined(clear, fields))
        .build();
  }
}
