// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.row;

import dev.fireworks4j.benchmarks.measure.Ratio;

/**
 * A line of the table.
 *
 * @param what is measured, on which side of ours
 * @param against what it is compared with
 * @param unit of the two figures
 * @param goal null for information only
 */
public record Row(String what, String against, String unit, Ratio ratio, Goal goal) {

  boolean isMet() {
    return goal == null || goal.isMet(ratio.median());
  }
}
