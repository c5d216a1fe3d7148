// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.row;

import java.util.Locale;

/**
 * What a ratio is meant to be.
 *
 * @param isFloor whether it is to be at least the limit, not at most
 */
record Goal(boolean isFloor, double limit) {
  static Goal atLeast(double limit) {
    return new Goal(true, limit);
  }

  static Goal atMost(double limit) {
    return new Goal(false, limit);
  }

  boolean isMet(double ratio) {
    return isFloor ? ratio >= limit : ratio <= limit;
  }

  @Override
  public String toString() {
    return (isFloor ? ">= " : "<= ") + String.format(Locale.ROOT, "%.3g", limit);
  }
}
