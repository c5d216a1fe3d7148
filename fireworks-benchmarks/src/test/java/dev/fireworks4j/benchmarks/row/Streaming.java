// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.row;

import dev.fireworks4j.benchmarks.bare.StreamMaps;
import dev.fireworks4j.benchmarks.measure.Figures;
import dev.fireworks4j.benchmarks.measure.Load;
import dev.fireworks4j.benchmarks.measure.Pairs;
import dev.fireworks4j.benchmarks.measure.Ratio;
import dev.fireworks4j.benchmarks.ours.IdleStreams;
import dev.fireworks4j.benchmarks.ours.StreamChat;
import dev.fireworks4j.benchmarks.peer.OpenAiStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Streamed answers of a model: a long one, short ones, 64 at once, and 10,000 that are silent. */
public final class Streaming implements Experiment {
  private static final Load LONG = new Load(1, 50_000, 2);
  private static final Load SHORT = new Load(1, 8, 500);
  private static final Load MANY = new Load(64, 1_000, 64);
  private static final int WARM_UPS = 4;
  private static final int IDLE = 10_000;
  private static final double MEGABYTE = 1e6;
  private static final int FIRST_VIRTUAL = 21;

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
    // Only where rows are named: the server needs a thread for each of the streams.
    boolean isNamed = !System.getProperty("bench.rows", "").isBlank();
    if (isNamed && Runtime.version().feature() >= FIRST_VIRTUAL) {
      Lab.TRANSPORTS.forEach(transport -> rows.addAll(idle(lab, transport)));
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

  private static List<Row> idle(Lab lab, String transport) {
    Map<String, Double> idle = lab.alone(lab.ours(IdleStreams.class, transport, IDLE), 0);
    String what = "10,000 silent streams, " + transport;
    return List.of(
        new Row(
            what + ", heap",
            "400 MB",
            "MB",
            Ratio.of(idle.get(IdleStreams.HEAP_BYTES) / MEGABYTE, 400),
            Goal.atMost(1)),
        new Row(
            what + ", platform threads",
            "1 a stream",
            "threads",
            Ratio.of(idle.get(IdleStreams.THREADS), IDLE),
            Goal.atMost(0.01)));
  }
}
