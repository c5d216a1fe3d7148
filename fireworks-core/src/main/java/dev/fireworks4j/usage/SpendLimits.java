// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.usage;

import dev.fireworks4j.internal.Problems;
import dev.fireworks4j.resource.Money;
import org.jspecify.annotations.Nullable;

/** Checks of spend limits. */
final class SpendLimits {
  private SpendLimits() {}

  static Problems check(Problems problems, String field, @Nullable Money limit) {
    if (limit == null) {
      return problems;
    }
    if (limit.amount().signum() < 0) {
      problems.add(field, limit + " is below 0; use an amount of 0 or more");
    }
    return problems.required(field + ".currencyCode", limit.currencyCode());
  }
}
