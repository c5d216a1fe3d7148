// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.row;

import dev.fireworks4j.benchmarks.bare.ListBytes;
import dev.fireworks4j.benchmarks.bare.ListMaps;
import dev.fireworks4j.benchmarks.measure.Pairs;
import dev.fireworks4j.benchmarks.ours.ListJobs;
import dev.fireworks4j.benchmarks.peer.OpenAiList;
import java.util.ArrayList;
import java.util.List;

/** 10,000 jobs in 50 pages. */
public final class Listing implements Experiment {
  private static final int PAGES = 50;
  private static final int WARM_UPS = 20;

  @Override
  public List<Row> run(Lab lab) {
    Lab.Side rival = lab.peer(OpenAiList.class, PAGES, lab.openAi().get());
    var sides = new ArrayList<>(List.of(rival));
    for (String transport : Lab.TRANSPORTS) {
      sides.add(lab.ours(ListJobs.class, transport, PAGES));
      sides.add(lab.ours(ListMaps.class, transport, PAGES));
      sides.add(lab.ours(ListBytes.class, transport, PAGES));
    }
    var rows = new ArrayList<Row>();
    try (var crew = new Crew(lab, sides)) {
      crew.rounds(WARM_UPS, null);
      Crew.Rounds rounds = crew.rounds(Pairs.count(), null);
      for (String transport : Lab.TRANSPORTS) {
        Lab.Side ours = lab.ours(ListJobs.class, transport, PAGES);
        String what = "list 10,000 jobs, " + transport;
        rows.addAll(besideRival(rounds.pairs(ours, rival), what));
        Pairs maps = rounds.pairs(ours, lab.ours(ListMaps.class, transport, PAGES));
        rows.add(rate(maps, what, "bare client, maps", Goal.atLeast(0.95)));
        Pairs bytes = rounds.pairs(ours, lab.ours(ListBytes.class, transport, PAGES));
        rows.add(rate(bytes, what, "bare client, bytes only", null));
      }
    }
    return rows;
  }

  private static List<Row> besideRival(Pairs pairs, String what) {
    return List.of(
        rate(pairs, what, "openai-java", Goal.atLeast(4)),
        new Row(
            what + ", CPU", "openai-java", "s/item", pairs.ratio(Pairs::cpu), Goal.atMost(0.25)),
        new Row(
            what + ", allocation",
            "openai-java",
            "bytes/item",
            pairs.ratio(Pairs::allocation),
            Goal.atMost(0.4)));
  }

  private static Row rate(Pairs pairs, String what, String against, Goal goal) {
    return new Row(what, against, "items/s", pairs.ratio(Pairs::rate), goal);
  }
}
