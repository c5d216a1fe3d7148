// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.row;

import dev.fireworks4j.benchmarks.measure.Caller;
import dev.fireworks4j.benchmarks.measure.Figures;
import dev.fireworks4j.benchmarks.measure.Load;
import dev.fireworks4j.benchmarks.ours.GetJob;
import dev.fireworks4j.benchmarks.ours.ListGrowing;
import dev.fireworks4j.benchmarks.server.Bodies;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * How cost grows with the number of items, of threads, and of bytes: microseconds of each item, call or kilobyte. One
 * process makes all points of a curve, once it is warm.
 */
public final class Growth {
  private static final List<Integer> PAGES = List.of(1, 5, 50, 500, 5_000);
  private static final List<Integer> THREADS = List.of(1, 4, 16, 64, 250, 1_000);
  private static final List<Integer> BYTES = List.of(2_048, 20_480, 204_800, 2_048_000, 20_480_000);

  /** Of a point, as long as one call is not more. */
  private static final int POINT_PAGES = 500;

  private static final int POINT_BYTES = 40_000_000;
  private static final int POINT_CALLS = 8_000;
  private static final int WARM_UPS = 4;

  private final Lab lab;

  public Growth(Lab lab) {
    this.lab = lab;
  }

  /** Per item of a list of so many pages of 200. */
  public Map<Integer, Double> items(String transport) {
    try (var crew = crew(ListGrowing.class, transport)) {
      crew.rounds(WARM_UPS, new Load(1, POINT_PAGES, 1));
      return curve(
          PAGES,
          pages ->
              micros(crew, new Load(1, pages, Math.max(1, POINT_PAGES / pages)))
                  / (pages * Bodies.PAGE_ITEMS));
    }
  }

  /** Per call by so many threads at once. */
  public Map<Integer, Double> threads(String transport) {
    try (var crew = warmGetter(transport)) {
      return curve(
          THREADS,
          threads -> {
            Load load = new Load(threads, 2_048, POINT_CALLS).light();
            crew.rounds(1, load);
            return micros(crew, load);
          });
    }
  }

  /** Per kilobyte of a body of so many bytes. */
  public Map<Integer, Double> bytes(String transport) {
    try (var crew = warmGetter(transport)) {
      return curve(
          BYTES,
          bytes -> {
            Load load = new Load(1, bytes, Math.min(POINT_CALLS, POINT_BYTES / bytes));
            crew.rounds(1, load);
            return micros(crew, load) / (bytes / 1_024.0);
          });
    }
  }

  private Crew warmGetter(String transport) {
    Crew crew = crew(GetJob.class, transport);
    crew.rounds(WARM_UPS, new Load(1, 2_048, POINT_CALLS));
    return crew;
  }

  private Crew crew(Class<? extends Caller> caller, String transport) {
    return new Crew(lab, List.of(lab.ours(caller, transport, 0)));
  }

  /** Of one call. */
  private static double micros(Crew crew, Load load) {
    Map<String, Double> figures = crew.rounds(1, load).runs().values().iterator().next().get(0);
    return figures.get(Figures.SECONDS) * 1e6 / figures.get(Figures.ITEMS);
  }

  private static Map<Integer, Double> curve(List<Integer> sizes, IntFunction<Double> measure) {
    var points = new LinkedHashMap<Integer, Double>();
    sizes.forEach(size -> points.put(size, measure.apply(size)));
    return points;
  }
}
