// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Contenders run alternately, so that what disturbs the machine disturbs all of them.
 *
 * @param ours figures of our side, a map for each pair
 * @param theirs figures of the other
 */
public record Pairs(List<Map<String, Double>> ours, List<Map<String, Double>> theirs) {
  private static final int COUNT = Integer.getInteger("bench.pairs", 7);

  /**
   * Runs all until they are warm, then round by round; who goes first changes each time.
   *
   * @param theirs those that ours is compared with
   * @return ours with each of them, in their order
   */
  public static List<Pairs> of(WorkerProcess ours, List<WorkerProcess> theirs, int warmUps) {
    for (int i = 0; i < warmUps; i++) {
      ours.run();
      theirs.forEach(WorkerProcess::run);
    }
    List<Map<String, Double>> ourRuns = new ArrayList<>();
    List<Pairs> pairs =
        theirs.stream().map(other -> new Pairs(ourRuns, new ArrayList<>())).toList();
    for (int round = 0; round < COUNT; round++) {
      if (round % 2 == 0) {
        ourRuns.add(ours.run());
      }
      for (int i = 0; i < theirs.size(); i++) {
        pairs.get(i).theirs.add(theirs.get(i).run());
      }
      if (round % 2 == 1) {
        ourRuns.add(ours.run());
      }
    }
    return pairs;
  }

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
