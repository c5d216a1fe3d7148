// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks;

import dev.fireworks4j.benchmarks.measure.ClassPath;
import dev.fireworks4j.benchmarks.row.Asking;
import dev.fireworks4j.benchmarks.row.Bulk;
import dev.fireworks4j.benchmarks.row.Decoding;
import dev.fireworks4j.benchmarks.row.Experiment;
import dev.fireworks4j.benchmarks.row.Faking;
import dev.fireworks4j.benchmarks.row.Getting;
import dev.fireworks4j.benchmarks.row.Growth;
import dev.fireworks4j.benchmarks.row.Idling;
import dev.fireworks4j.benchmarks.row.Lab;
import dev.fireworks4j.benchmarks.row.Listing;
import dev.fireworks4j.benchmarks.row.Overhead;
import dev.fireworks4j.benchmarks.row.Row;
import dev.fireworks4j.benchmarks.row.Starting;
import dev.fireworks4j.benchmarks.row.Streaming;
import dev.fireworks4j.benchmarks.row.Table;
import dev.fireworks4j.benchmarks.server.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Runs the experiments and prints their table. Sides run alternately: what one process can measure in
 * forks of JMH, the rest each in a JVM of its own with just its own class path.
 */
public final class Benchmarks {
  private static final Map<String, Experiment> EXPERIMENTS = experiments();
  private static final String GROWTH = "growth";

  /** Only where it is named: each side needs 10,000 file descriptors, and the server as many threads. */
  private static final String IDLING = "idling";

  private Benchmarks() {}

  public static void main(String[] arguments) throws IOException {
    Set<String> chosen = chosen();
    Path results = Path.of(System.getProperty("bench.results"));
    String name = "benchmarks-" + Runtime.version().feature() + ".json";
    long begin = System.nanoTime();
    try (var server = ServerProcess.start()) {
      var lab = new Lab(server, ClassPath.ours(), peer("openai"));
      var rows = new ArrayList<Row>();
      for (var experiment : EXPERIMENTS.entrySet()) {
        if (chosen.contains(experiment.getKey())) {
          rows.addAll(timed(experiment.getKey(), () -> experiment.getValue().run(lab)));
          // After each, so that a run that is broken off leaves what it has.
          new Table(rows).write(results.resolve(name));
        }
      }
      new Table(rows).print(System.out);
      if (chosen.contains(GROWTH)) {
        printGrowth(new Growth(lab));
      }
    }
    System.out.println((System.nanoTime() - begin) / 1_000_000_000 + " s in all");
  }

  private static void printGrowth(Growth growth) {
    for (String transport : List.of("apache", "jdk")) {
      print("item, " + transport, growth.items(transport));
      print("call, " + transport, growth.threads(transport));
      print("kilobyte, " + transport, growth.bytes(transport));
    }
  }

  private static void print(String curve, Map<Integer, Double> points) {
    System.out.println("growth, microseconds a " + curve + ": " + points);
  }

  private interface Rows {
    List<Row> get() throws IOException;
  }

  private static List<Row> timed(String name, Rows rows) throws IOException {
    long begin = System.nanoTime();
    List<Row> measured = rows.get();
    System.err.println(name + ": " + (System.nanoTime() - begin) / 1_000_000_000 + " s");
    return measured;
  }

  private static Supplier<ClassPath> peer(String name) {
    var resolved = new ClassPath[1];
    return () -> {
      if (resolved[0] == null) {
        resolved[0] = ClassPath.peer(name);
      }
      return resolved[0];
    };
  }

  private static Set<String> chosen() {
    var all = new LinkedHashSet<>(EXPERIMENTS.keySet());
    all.add(GROWTH);
    String names = System.getProperty("bench.rows", "");
    if (names.isBlank()) {
      all.remove(IDLING);
      return all;
    }
    Set<String> chosen = Set.of(names.split(","));
    if (!all.containsAll(chosen)) {
      throw new IllegalArgumentException("rows is " + names + "; it can name " + all);
    }
    return chosen;
  }

  private static Map<String, Experiment> experiments() {
    var experiments = new LinkedHashMap<String, Experiment>();
    experiments.put("listing", new Listing());
    experiments.put("getting", new Getting());
    experiments.put("asking", new Asking());
    experiments.put("streaming", new Streaming());
    experiments.put(IDLING, new Idling());
    experiments.put("decoding", new Decoding());
    experiments.put("starting", new Starting());
    experiments.put("bulk", new Bulk());
    experiments.put("overhead", new Overhead());
    experiments.put("faking", new Faking());
    return experiments;
  }
}
