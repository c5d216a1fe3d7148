// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.row;

import dev.fireworks4j.benchmarks.jmh.JmhForks;
import dev.fireworks4j.benchmarks.jmh.PageBenchmark;
import dev.fireworks4j.benchmarks.measure.Pairs;
import java.util.List;

/** A page of 200 jobs without a network. */
public final class Decoding implements Experiment {
  @Override
  public List<Row> run(Lab lab) {
    JmhForks forks = lab.forks(PageBenchmark.class, 1);
    return List.of(
        row("Jackson into records", forks.pairs("library", "jackson"), Goal.atLeast(0.8)),
        row("each byte looked at", forks.pairs("library", "scan"), null));
  }

  private static Row row(String against, Pairs pairs, Goal goal) {
    return new Row("decode a page of 200", against, "items/s", pairs.ratio(Pairs::rate), goal);
  }
}
