// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.row;

import dev.fireworks4j.benchmarks.bare.GetBytes;
import dev.fireworks4j.benchmarks.bare.GetMap;
import dev.fireworks4j.benchmarks.measure.Figures;
import dev.fireworks4j.benchmarks.measure.Load;
import dev.fireworks4j.benchmarks.measure.Pairs;
import dev.fireworks4j.benchmarks.ours.GetJob;
import dev.fireworks4j.benchmarks.peer.OpenAiGet;
import java.util.ArrayList;
import java.util.List;

/** One job of 2 KB, by one thread and by 64. */
public final class Getting implements Experiment {
  private static final Load ONE = new Load(1, 2_048, 1_500);
  private static final Load MANY = new Load(64, 2_048, 9_600);
  private static final Load FEW = new Load(1, 2_048, 500);

  private static final int WARM_UPS = 15;
  private static final int FEW_WARM_UPS = 4;

  @Override
  public List<Row> run(Lab lab) {
    var rows = new ArrayList<Row>();
    for (String transport : Lab.TRANSPORTS) {
      String what = "get one job, " + transport;
      Lab.Side ours = lab.ours(GetJob.class, transport, 0);
      Lab.Side map = lab.ours(GetMap.class, transport, 0);
      Lab.Side bytes = lab.ours(GetBytes.class, transport, 0);
      try (var crew = new Crew(lab, List.of(ours, map, bytes))) {
        crew.rounds(WARM_UPS, ONE);
        crew.settleApart();
        crew.rounds(FEW_WARM_UPS, ONE);
        Crew.Rounds one = crew.rounds(Pairs.count(), ONE);
        Pairs pairs = one.pairs(ours, map);
        rows.add(latency(pairs, what + ", p50", Figures.P50_MICROS, Goal.atMost(1.10)));
        rows.add(latency(pairs, what + ", p99", Figures.P99_MICROS, Goal.atMost(1.25)));
        rows.add(
            new Row(
                what + ", p50",
                "bare client, bytes only",
                "us",
                one.pairs(ours, bytes).ratio(run -> run.get(Figures.P50_MICROS)),
                null));
        crew.settleAnywhere();
        crew.rounds(FEW_WARM_UPS, MANY, ours, map);
        Pairs many = crew.rounds(Pairs.count(), MANY, ours, map).pairs(ours, map);
        rows.add(
            new Row(
                what + ", 64 threads",
                "bare client, map",
                "calls/s",
                many.ratio(Pairs::rate),
                Goal.atLeast(0.90)));
      }
      rows.add(allocation(lab, ours, what));
    }
    return rows;
  }

  private static Row latency(Pairs pairs, String what, String figure, Goal goal) {
    return new Row(what, "bare client, map", "us", pairs.ratio(run -> run.get(figure)), goal);
  }

  private static Row allocation(Lab lab, Lab.Side ours, String what) {
    Lab.Side rival = lab.peer(OpenAiGet.class, 0, lab.openAi().get());
    try (var crew = new Crew(lab, List.of(ours, rival))) {
      crew.rounds(FEW_WARM_UPS, FEW);
      Pairs pairs = crew.rounds(Pairs.count(), FEW).pairs(ours, rival);
      return new Row(
          what + ", allocation",
          "openai-java",
          "bytes/call",
          pairs.ratio(Pairs::allocation),
          Goal.atMost(0.4));
    }
  }
}
