// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.row;

import dev.fireworks4j.benchmarks.measure.Figures;
import dev.fireworks4j.benchmarks.measure.Load;
import dev.fireworks4j.benchmarks.measure.Pairs;
import dev.fireworks4j.benchmarks.ours.FakeCalls;
import dev.fireworks4j.benchmarks.ours.FakeStart;
import dev.fireworks4j.benchmarks.peer.WireMockCalls;
import dev.fireworks4j.benchmarks.peer.WireMockStart;
import java.util.List;

/** The fake beside WireMock with one stub. */
public final class Faking implements Experiment {
  private static final int SERVERS = 20;
  private static final Load LOAD = new Load(8, 0, 5_000);
  private static final int WARM_UPS = 8;

  @Override
  public List<Row> run(Lab lab) {
    var wireMock = lab.wireMock().get();
    Pairs start =
        lab.pairs(
            lab.ours(FakeStart.class, "-", SERVERS),
            lab.peer(WireMockStart.class, SERVERS, wireMock),
            3);
    return List.of(
        new Row(
            "fake, start",
            "WireMock, one stub",
            "s",
            start.ratio(run -> run.get(Figures.SECONDS) / run.get(Figures.ITEMS)),
            Goal.atMost(0.2)),
        calls(lab, "in-process", 3),
        calls(lab, "socket", 1));
  }

  private static Row calls(Lab lab, String door, double goal) {
    Lab.Side ours = lab.ours(FakeCalls.class, door, 0);
    Lab.Side theirs = lab.peer(WireMockCalls.class, 0, lab.wireMock().get());
    Pairs pairs;
    try (var crew = new Crew(lab, List.of(ours, theirs))) {
      crew.rounds(WARM_UPS, LOAD);
      pairs = crew.rounds(Pairs.count(), LOAD).pairs(ours, theirs);
    }
    return new Row(
        "fake, calls by 8 clients, " + door,
        "WireMock over sockets",
        "calls/s",
        pairs.ratio(Pairs::rate),
        Goal.atLeast(goal));
  }
}
