// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.row;

import dev.fireworks4j.benchmarks.bare.ScanPage;
import dev.fireworks4j.benchmarks.measure.Pairs;
import dev.fireworks4j.benchmarks.ours.DecodePage;
import dev.fireworks4j.benchmarks.peer.JacksonPage;
import java.util.List;

/** A page of 200 jobs without a network. */
public final class Decoding implements Experiment {
  private static final int PAGES = 60;
  private static final int WARM_UPS = 20;

  @Override
  public List<Row> run(Lab lab) {
    Lab.Side ours = lab.ours(DecodePage.class, "-", PAGES);
    Lab.Side records = lab.peer(JacksonPage.class, PAGES, lab.jackson().get());
    Lab.Side bytes = lab.ours(ScanPage.class, "-", PAGES);
    Pairs jackson;
    Pairs scan;
    try (var crew = new Crew(lab, List.of(ours, records, bytes))) {
      crew.rounds(WARM_UPS, null);
      Crew.Rounds rounds = crew.rounds(Pairs.count(), null);
      jackson = rounds.pairs(ours, records);
      scan = rounds.pairs(ours, bytes);
    }
    return List.of(
        new Row(
            "decode a page of 200",
            "Jackson into records",
            "items/s",
            jackson.ratio(Pairs::rate),
            Goal.atLeast(0.8)),
        new Row(
            "decode a page of 200",
            "each byte looked at",
            "items/s",
            scan.ratio(Pairs::rate),
            null));
  }
}
