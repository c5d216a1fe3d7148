// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.row;

import dev.fireworks4j.benchmarks.jmh.CallBenchmark;
import dev.fireworks4j.benchmarks.jmh.JmhForks;
import dev.fireworks4j.benchmarks.measure.Figures;
import dev.fireworks4j.benchmarks.measure.Pairs;
import dev.fireworks4j.benchmarks.measure.Ratio;
import dev.fireworks4j.benchmarks.ours.AwaitMany;
import java.util.List;
import java.util.Map;

/** What the layers of a call cost by themselves, and what 10,000 waiting jobs do. */
public final class Overhead implements Experiment {
  private static final int JOBS = 10_000;
  private static final double MEGABYTE = 1e6;

  @Override
  public List<Row> run(Lab lab) {
    JmhForks forks = lab.forks(CallBenchmark.class, 1);
    Pairs pairs = forks.pairs("layers", "bareCall");
    Pairs whole = forks.pairs("wholeCall", "bareCall");
    Map<String, Double> wait = lab.alone(lab.ours(AwaitMany.class, "-", JOBS), 1);
    return List.of(
        new Row(
            "layers of a call without a network",
            "one bare call of 2 KB, apache",
            "s/call",
            pairs.ratio(Figures::secondsOfOne),
            Goal.atMost(0.1)),
        new Row(
            "whole call without a network, {} to read",
            "one bare call of 2 KB, apache",
            "s/call",
            whole.ratio(Figures::secondsOfOne),
            null),
        new Row(
            "layers of a call, allocation",
            "1 KB",
            "bytes/call",
            Ratio.of(allocation(pairs), 1_024),
            Goal.atMost(1)),
        new Row(
            "whole call without a network, allocation",
            "1 KB",
            "bytes/call",
            Ratio.of(allocation(whole), 1_024),
            null),
        new Row(
            "10,000 waiting jobs, requests a round",
            "get per job",
            "requests",
            Ratio.of(wait.get(AwaitMany.REQUESTS_A_ROUND), JOBS),
            Goal.atMost(1 / 150.0)),
        new Row(
            "10,000 waiting jobs, heap",
            "20 MB",
            "MB",
            Ratio.of(wait.get(AwaitMany.HEAP_BYTES) / MEGABYTE, 20),
            Goal.atMost(1)),
        new Row(
            "10,000 waiting jobs, threads",
            "1 a job",
            "threads",
            Ratio.of(wait.get(AwaitMany.THREADS), JOBS),
            Goal.atMost(0.001)));
  }

  private static double allocation(Pairs pairs) {
    return Figures.median(pairs.ours().stream().map(Pairs::allocation).toList());
  }
}
