// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Two sides, round by round.
 *
 * @param ours figures of our side, a map for each pair
 * @param theirs figures of the other
 */
public record Pairs(List<Map<String, Double>> ours, List<Map<String, Double>> theirs) {
  private static final int COUNT = Integer.getInteger("bench.pairs", 7);

  public static int count() {
    return COUNT;
  }

  /** Our figure over theirs, pair by pair. */
  public Ratio ratio(ToDoubleFunction<Map<String, Double>> figure) {
    var ratios = new ArrayList<Double>();
    for (int i = 0; i < ours.size(); i++) {
      ratios.add(figure.applyAsDouble(ours.get(i)) / figure.applyAsDouble(theirs.get(i)));
    }
    return new Ratio(ratios, median(ours, figure), median(theirs, figure));
  }

  private static double median(
      List<Map<String, Double>> runs, ToDoubleFunction<Map<String, Double>> figure) {
    return Figures.median(runs.stream().map(figure::applyAsDouble).toList());
  }

  /** Items a second. */
  public static double rate(Map<String, Double> figures) {
    return figures.get(Figures.ITEMS) / figures.get(Figures.SECONDS);
  }

  /** Seconds of CPU an item. */
  public static double cpu(Map<String, Double> figures) {
    return figures.get(Figures.CPU_SECONDS) / figures.get(Figures.ITEMS);
  }

  /** Bytes allocated an item. */
  public static double allocation(Map<String, Double> figures) {
    return figures.get(Figures.ALLOCATED_BYTES) / figures.get(Figures.ITEMS);
  }
}
