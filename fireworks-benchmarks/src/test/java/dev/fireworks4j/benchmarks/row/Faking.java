// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.row;

import dev.fireworks4j.benchmarks.jmh.FakeBenchmark;
import dev.fireworks4j.benchmarks.measure.Figures;
import dev.fireworks4j.benchmarks.measure.Pairs;
import java.util.List;

/** The fake beside WireMock with one stub. */
public final class Faking implements Experiment {
  private static final int CLIENTS = 8;

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
        calls(lab, "in-process", "inProcess", 3),
        calls(lab, "socket", "socket", 1));
  }

  private static Row calls(Lab lab, String door, String benchmark, double goal) {
    Pairs pairs = lab.forks(FakeBenchmark.class, CLIENTS).pairs(benchmark, "wireMock");
    return new Row(
        "fake, calls by 8 clients, " + door,
        "WireMock over sockets",
        "calls/s",
        pairs.ratio(Pairs::rate),
        Goal.atLeast(goal));
  }
}
