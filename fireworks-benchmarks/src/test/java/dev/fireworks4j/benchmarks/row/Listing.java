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
  private static final int WARM_UPS = 15;

  @Override
  public List<Row> run(Lab lab) {
    var rows = new ArrayList<Row>();
    for (String transport : Lab.TRANSPORTS) {
      Lab.Side ours = lab.ours(ListJobs.class, transport, PAGES);
      String what = "list 10,000 jobs, " + transport;
      List<Pairs> all =
          lab.pairs(
              ours,
              List.of(
                  lab.peer(OpenAiList.class, PAGES, lab.openAi().get()),
                  lab.ours(ListMaps.class, transport, PAGES),
                  lab.ours(ListBytes.class, transport, PAGES)),
              WARM_UPS);
      Pairs rival = all.get(0);
      rows.add(new Row(what, "openai-java", "items/s", rival.ratio(Pairs::rate), Goal.atLeast(4)));
      rows.add(
          new Row(
              what + ", CPU", "openai-java", "s/item", rival.ratio(Pairs::cpu), Goal.atMost(0.25)));
      rows.add(
          new Row(
              what + ", allocation",
              "openai-java",
              "bytes/item",
              rival.ratio(Pairs::allocation),
              Goal.atMost(0.4)));
      Pairs bare = all.get(1);
      rows.add(
          new Row(
              what, "bare client, maps", "items/s", bare.ratio(Pairs::rate), Goal.atLeast(0.95)));
      Pairs floor = all.get(2);
      rows.add(new Row(what, "bare client, bytes only", "items/s", floor.ratio(Pairs::rate), null));
    }
    return rows;
  }
}
