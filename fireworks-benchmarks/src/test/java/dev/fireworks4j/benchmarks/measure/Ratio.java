// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.measure;

import java.util.Collections;
import java.util.List;

/**
 * Ours over theirs.
 *
 * @param pairs the ratio of each pair
 * @param ours median of our figure, in the row's unit
 * @param theirs median of theirs
 */
public record Ratio(List<Double> pairs, double ours, double theirs) {

  /** One figure of each side, where nothing varies. */
  public static Ratio of(double ours, double theirs) {
    return new Ratio(List.of(ours / theirs), ours, theirs);
  }

  public double median() {
    return Figures.median(pairs);
  }

  public double min() {
    return Collections.min(pairs);
  }

  public double max() {
    return Collections.max(pairs);
  }
}
