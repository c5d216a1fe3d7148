// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.benchmarks.row;

import dev.fireworks4j.benchmarks.bare.ChatMap;
import dev.fireworks4j.benchmarks.measure.ClassPath;
import dev.fireworks4j.benchmarks.measure.ColdStart;
import dev.fireworks4j.benchmarks.measure.Figures;
import dev.fireworks4j.benchmarks.measure.Load;
import dev.fireworks4j.benchmarks.measure.Pairs;
import dev.fireworks4j.benchmarks.ours.Chat;
import dev.fireworks4j.benchmarks.ours.FirstAnswer;
import dev.fireworks4j.benchmarks.ours.TypedChat;
import dev.fireworks4j.benchmarks.peer.OpenAiChat;
import dev.fireworks4j.benchmarks.peer.OpenAiFirstAnswer;
import dev.fireworks4j.benchmarks.peer.OpenAiTyped;
import java.util.ArrayList;
import java.util.List;

/** Whole answers of a model, as text and as a record, and the first one of a JVM. */
public final class Asking implements Experiment {
  private static final Load CALLS = new Load(1, 0, 4_000);
  private static final Load LATENCY = new Load(1, 0, 1_000);
  private static final Load TYPED = new Load(1, 0, 2_000);
  private static final int WARM_UPS = 6;
  private static final int FEW_WARM_UPS = 4;

  @Override
  public List<Row> run(Lab lab) {
    var rows = new ArrayList<Row>();
    Lab.Side rival = lab.peer(OpenAiChat.class, 0, lab.openAi().get());
    for (String transport : Lab.TRANSPORTS) {
      Lab.Side ours = lab.ours(Chat.class, transport, 0);
      Lab.Side bare = lab.ours(ChatMap.class, transport, 0);
      try (var crew = new Crew(lab, List.of(ours, rival, bare))) {
        crew.rounds(WARM_UPS, CALLS);
        Pairs pairs = crew.rounds(Pairs.count(), CALLS).pairs(ours, rival);
        crew.settleApart();
        crew.rounds(FEW_WARM_UPS, LATENCY, ours, bare);
        Pairs latency = crew.rounds(Pairs.count(), LATENCY, ours, bare).pairs(ours, bare);
        rows.addAll(besideRival(pairs, "chat, " + transport));
        rows.add(
            new Row(
                "chat, " + transport + ", p50",
                "bare client, map",
                "us",
                latency.ratio(run -> run.get(Figures.P50_MICROS)),
                Goal.atMost(1.10)));
        crew.settleAnywhere();
      }
      rows.add(typed(lab, transport));
    }
    rows.addAll(first(lab));
    return rows;
  }

  private static List<Row> besideRival(Pairs pairs, String what) {
    return List.of(
        new Row(what + ", CPU", "openai-java", "s/call", pairs.ratio(Pairs::cpu), Goal.atMost(0.4)),
        new Row(
            what + ", allocation",
            "openai-java",
            "bytes/call",
            pairs.ratio(Pairs::allocation),
            Goal.atMost(0.3)));
  }

  private static Row typed(Lab lab, String transport) {
    Lab.Side ours = lab.ours(TypedChat.class, transport, 0);
    Lab.Side rival = lab.peer(OpenAiTyped.class, 0, lab.openAi().get());
    try (var crew = new Crew(lab, List.of(ours, rival))) {
      crew.rounds(WARM_UPS, TYPED);
      Pairs pairs = crew.rounds(Pairs.count(), TYPED).pairs(ours, rival);
      return new Row(
          "typed answer of 20 fields, " + transport + ", CPU",
          "openai-java, structured output",
          "s/call",
          pairs.ratio(Pairs::cpu),
          Goal.atMost(0.3));
    }
  }

  private static List<Row> first(Lab lab) {
    String server = lab.server().address().toString();
    Pairs pairs =
        Starting.pairs(
            new ColdStart(FirstAnswer.class, ClassPath.oursOnTheJdk(), server),
            new ColdStart(OpenAiFirstAnswer.class, lab.openAi().get(), server),
            Starting.PLAIN);
    return Starting.rows(pairs, "cold start to the first answer", 0.5).subList(0, 2);
  }
}
