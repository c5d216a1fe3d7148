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
 * Changes to what one user may spend; what is null stays as it is.
 *
 * @param limitOverride the user's own limit; clear it to go back to that of the account
 */
@WithBuilder
public record UpdateUserUsageLimits(
    @Nullable Money limitOverride,
    List<String> clear,
    Map<String, Object> extraBody,
    Map<String, String> extraQuery)
    implements UpdateSpec {

  public UpdateUserUsageLimits {
    clear = Copies.list(clear);
    extraBody = Copies.freeForm(extraBody);
    extraQuery = Copies.query(extraQuery);
    SpendLimits.check(new Problems("UpdateUserUsageLimits"), "limitOverride", limitOverride)
        .clearable(UpdateUserUsageLimits.class, clear)
        .orThrow();
  }

  /** A builder with nothing set; {@code build()} reports all problems at once. */
  public static UpdateUserUsageLimitsBuilder builder() {
    return UpdateUserUsageLimitsBuilder.builder();
  }

  /** The same changes, with more fields to clear; see {@link UpdateSpec#clear()}. */
  public UpdateUserUsageLimits clear(String... fields) {
    return UpdateUserUsageLimitsBuilder.builder(this).clear(Copies.joined(clear, fields)).build();
  }
}
