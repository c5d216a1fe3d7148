// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.row;

import dev.fireworks4j.benchmarks.bare.StreamMaps;
import dev.fireworks4j.benchmarks.measure.Figures;
import dev.fireworks4j.benchmarks.measure.Load;
import dev.fireworks4j.benchmarks.measure.Pairs;
import dev.fireworks4j.benchmarks.ours.StreamChat;
import dev.fireworks4j.benchmarks.peer.OpenAiStream;
import java.util.ArrayList;
import java.util.List;

/** Streamed answers of a model: a long one, short ones, and 64 at once. */
public final class Streaming implements Experiment {
  private static final Load LONG = new Load(1, 50_000, 2);
  private static final Load SHORT = new Load(1, 8, 500);
  private static final Load MANY = new Load(64, 1_000, 64);
  private static final int WARM_UPS = 4;

  @Override
  public List<Row> run(Lab lab) {
    var rows = new ArrayList<Row>();
    Lab.Side rival = lab.peer(OpenAiStream.class, 0, lab.openAi().get());
    for (String transport : Lab.TRANSPORTS) {
      Lab.Side ours = lab.ours(StreamChat.class, transport, 0);
      Lab.Side bare = lab.ours(StreamMaps.class, transport, 0);
      try (var crew = new Crew(lab, List.of(ours, rival, bare))) {
        crew.rounds(WARM_UPS, LONG);
        Crew.Rounds one = crew.rounds(Pairs.count(), LONG);
        rows.addAll(events(one.pairs(ours, rival), "one stream, " + transport));
        rows.add(
            rate(one.pairs(ours, bare), "one stream, " + transport, "bare client, maps", 0.95));
        crew.rounds(1, MANY, ours, rival);
        Pairs many = crew.rounds(Pairs.count(), MANY, ours, rival).pairs(ours, rival);
        rows.add(rate(many, "64 streams, " + transport, "openai-java", 3));
        rows.add(first(crew, ours, bare, transport));
      }
    }
    return rows;
  }

  private static List<Row> events(Pairs pairs, String what) {
    return List.of(
        rate(pairs, what, "openai-java", 4),
        new Row(
            what + ", CPU", "openai-java", "s/event", pairs.ratio(Pairs::cpu), Goal.atMost(0.25)),
        new Row(
            what + ", allocation",
            "openai-java",
            "bytes/event",
            pairs.ratio(Pairs::allocation),
            Goal.atMost(0.25)));
  }

  private static Row rate(Pairs pairs, String what, String against, double goal) {
    return new Row(what, against, "events/s", pairs.ratio(Pairs::rate), Goal.atLeast(goal));
  }

  private static Row first(Crew crew, Lab.Side ours, Lab.Side bare, String transport) {
    crew.settleApart();
    crew.rounds(WARM_UPS, SHORT, ours, bare);
    Pairs pairs = crew.rounds(Pairs.count(), SHORT, ours, bare).pairs(ours, bare);
    crew.settleAnywhere();
    return new Row(
        "first event, " + transport + ", p50",
        "bare client, maps",
        "us",
        pairs.ratio(run -> run.get(Figures.P50_MICROS)),
        Goal.atMost(1.05));
  }
}
