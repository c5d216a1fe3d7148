// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.row;

import dev.fireworks4j.benchmarks.measure.Calls;
import dev.fireworks4j.benchmarks.measure.Figures;
import dev.fireworks4j.benchmarks.ours.GetJob;
import dev.fireworks4j.benchmarks.ours.StreamJobs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** How cost grows with the number of items, of threads, and of bytes: microseconds of each item, call or kilobyte. */
public final class Growth {
  private static final List<Integer> PAGES = List.of(1, 5, 50, 500, 5_000);
  private static final List<Integer> THREADS = List.of(1, 4, 16, 64, 250, 1_000);
  private static final List<Integer> BYTES = List.of(2_048, 20_480, 204_800, 2_048_000, 20_480_000);
  private static final int WARM_BYTES = 20_000_000;

  private final Lab lab;

  public Growth(Lab lab) {
    this.lab = lab;
  }

  /** Per item of a list of so many pages of 200. */
  public Map<Integer, Double> items(String transport) {
    return curve(
        PAGES,
        pages -> micros(lab.alone(lab.ours(StreamJobs.class, transport, pages), 100 / pages)));
  }

  /** Per call by so many threads at once. */
  public Map<Integer, Double> threads(String transport) {
    return curve(
        THREADS,
        threads ->
            micros(
                lab.alone(
                    lab.ours(
                        GetJob.class, Calls.light(Calls.variant(transport, threads, 2_048)), 8_000),
                    3)));
  }

  /** Per kilobyte of a body of so many bytes. */
  public Map<Integer, Double> bytes(String transport) {
    return curve(
        BYTES,
        bytes -> {
          int calls = Math.max(3, Math.min(4_000, WARM_BYTES / bytes));
          var side = lab.ours(GetJob.class, Calls.variant(transport, 1, bytes), calls);
          return micros(lab.alone(side, 3)) / (bytes / 1_024.0);
        });
  }

  private static double micros(Map<String, Double> figures) {
    return figures.get(Figures.SECONDS) * 1e6 / figures.get(Figures.ITEMS);
  }

  private static Map<Integer, Double> curve(List<Integer> sizes, IntToDoubleFunction measure) {
    var points = new LinkedHashMap<Integer, Double>();
    sizes.forEach(size -> points.put(size, measure.applyAsDouble(size)));
    return points;
  }
}
