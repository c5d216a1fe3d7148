// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.jmh;

import dev.fireworks4j.benchmarks.measure.Figures;
import dev.fireworks4j.benchmarks.measure.Pairs;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Two benchmarks of a class in alternating forks, a pair of forks for each ratio.
 *
 * @param type with the benchmarks
 * @param server the canned one, for those that call it
 * @param threads that call at once
 */
public record JmhForks(Class<?> type, URI server, int threads) {
  static final String SERVER = "bench.server";

  private static final TimeValue SECOND = TimeValue.seconds(1);
  // An iteration that takes longer hangs; without it JMH waits for ten minutes.
  private static final TimeValue MAX_ITERATION = TimeValue.seconds(60);
  private static final int WARM_UPS = 4;
  private static final int MEASUREMENTS = 3;

  /** Figures of an operation of both, fork by fork. */
  public Pairs pairs(String ours, String theirs) {
    var oursRuns = new ArrayList<Map<String, Double>>();
    var theirRuns = new ArrayList<Map<String, Double>>();
    for (int i = 0; i < Pairs.count(); i++) {
      // Forks say nothing themselves, and a pair takes half a minute and more.
      System.err.printf("%s and %s: pair %d of %d%n", ours, theirs, i + 1, Pairs.count());
      oursRuns.add(run(ours));
      theirRuns.add(run(theirs));
    }
    return new Pairs(List.copyOf(oursRuns), List.copyOf(theirRuns));
  }

  private Map<String, Double> run(String benchmark) {
    var options =
        new OptionsBuilder()
            .include("^" + Pattern.quote(type.getName() + "." + benchmark) + "$")
            .mode(Mode.Throughput)
            .forks(1)
            .threads(threads)
            .warmupIterations(WARM_UPS)
            .warmupTime(SECOND)
            .measurementIterations(MEASUREMENTS)
            .measurementTime(SECOND)
            .timeout(MAX_ITERATION)
            .addProfiler(GCProfiler.class)
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .jvmArgs("-Xmx1g", "-Xbatch", "-D" + SERVER + "=" + server)
            .build();
    try {
      return figures(new Runner(options).runSingle());
    } catch (RunnerException e) {
      throw new IllegalStateException(benchmark, e);
    }
  }

  private static Map<String, Double> figures(RunResult result) {
    return Map.of(
        Figures.ITEMS,
        result.getPrimaryResult().getScore(),
        Figures.SECONDS,
        1.0,
        Figures.ALLOCATED_BYTES,
        result.getSecondaryResults().get("gc.alloc.rate").getScore() * (1 << 20));
  }
}
