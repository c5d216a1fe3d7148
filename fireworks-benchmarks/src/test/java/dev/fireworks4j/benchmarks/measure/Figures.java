// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.measure;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Names of figures, and how they travel between processes: one line of {@code name=value}. */
public final class Figures {
  public static final String ITEMS = "items";
  public static final String SECONDS = "seconds";
  public static final String CPU_SECONDS = "cpuSeconds";
  public static final String ALLOCATED_BYTES = "allocatedBytes";
  public static final String P50_MICROS = "p50Micros";
  public static final String P99_MICROS = "p99Micros";

  private Figures() {}

  public static Map<String, Double> items(long count) {
    return new LinkedHashMap<>(Map.of(ITEMS, (double) count));
  }

  /** Latencies in nanoseconds become their median and 99th percentile. */
  public static Map<String, Double> latencies(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    Map<String, Double> figures = items(sorted.length);
    figures.put(P50_MICROS, sorted[sorted.length / 2] / 1e3);
    figures.put(P99_MICROS, sorted[(int) (sorted.length * 0.99)] / 1e3);
    return figures;
  }

  /** Of calls that are streams: their events are the items. */
  public static Map<String, Double> events(Map<String, Double> calls, int eventsOfEach) {
    calls.merge(ITEMS, (double) eventsOfEach, (count, events) -> count * events);
    return calls;
  }

  /** Of one item, in a run with these figures. */
  public static double secondsOfOne(Map<String, Double> run) {
    return run.get(SECONDS) / run.get(ITEMS);
  }

  public static double median(Collection<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  static String line(Map<String, Double> figures) {
    return figures.entrySet().stream()
        .map(figure -> figure.getKey() + "=" + figure.getValue())
        .collect(Collectors.joining(" "));
  }

  public static Map<String, Double> parse(String line) {
    var figures = new LinkedHashMap<String, Double>();
    for (String figure : line.strip().split(" ")) {
      int equals = figure.indexOf('=');
      figures.put(figure.substring(0, equals), Double.valueOf(figure.substring(equals + 1)));
    }
    return figures;
  }
}
