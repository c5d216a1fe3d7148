// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.row;

import dev.fireworks4j.benchmarks.jmh.FakeBenchmark;
import dev.fireworks4j.benchmarks.jmh.FakeListBenchmark;
import dev.fireworks4j.benchmarks.measure.Figures;
import dev.fireworks4j.benchmarks.measure.Pairs;
import java.util.List;

/** The fake beside WireMock with a stub for the same call, and its lists beside each other. */
public final class Faking implements Experiment {

  @Override
  public List<Row> run(Lab lab) {
    Pairs start = lab.forks(FakeBenchmark.class, 1).pairs("start", "startOfWireMock");
    return List.of(
        new Row(
            "fake, start",
            "WireMock, one stub",
            "s",
            start.ratio(Figures::secondsOfOne),
            Goal.atMost(0.2)),
        calls(lab, 8, "in-process", "inProcess", 4),
        calls(lab, 8, "socket", "socket", 2),
        calls(lab, 64, "socket", "socket", 2),
        list(lab));
  }

  private static Row list(Lab lab) {
    Pairs pairs = lab.forks(FakeListBenchmark.class, 1).pairs("filteredAndOrdered", "unfiltered");
    return new Row(
        "fake, page of 100,000 resources with a filter and an order",
        "page without them",
        "s",
        pairs.ratio(Figures::secondsOfOne),
        Goal.atMost(3));
  }

  private static Row calls(Lab lab, int clients, String door, String benchmark, double goal) {
    Pairs pairs = lab.forks(FakeBenchmark.class, clients).pairs(benchmark, "wireMock");
    return new Row(
        "fake, calls by " + clients + " clients, " + door,
        "WireMock over sockets",
        "calls/s",
        pairs.ratio(Pairs::rate),
        Goal.atLeast(goal));
  }
}
